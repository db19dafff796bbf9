package dev.ashlar.generator.spec;

/** Spells JSON pointers (RFC 6901). */
final class JsonPointers {

    static final String ROOT = "";

    private JsonPointers() {}

    static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    static String child(String pointer, int index) {
        return pointer + "/" + index;
    }

    static String name(String segment) {
        return segment.replace("~1", "/").replace("~0", "~");
    }
}
