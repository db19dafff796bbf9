package dev.ashlar.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;

/** Spells and follows JSON pointers (RFC 6901). */
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

    /** What the pointer leads to; a missing node when it leads nowhere. */
    static JsonNode find(JsonNode document, String pointer) {
        return document.at(pointer);
    }
}
