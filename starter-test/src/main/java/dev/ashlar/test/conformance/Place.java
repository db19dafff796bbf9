package dev.ashlar.test.conformance;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A value of a document, and where it stands.
 *
 * @param file the file that holds it
 * @param pointer the JSON pointer to it
 * @param json the value; missing where there is none
 */
record Place(DocumentFiles files, URI file, String pointer, JsonNode json) {

    private static final int LONGEST_CHAIN = 64;
    private static final String REF = "$ref";

    Place member(String name) {
        String step = name.replace("~", "~0").replace("/", "~1");
        return new Place(files, file, pointer + "/" + step, json.path(name));
    }

    Place element(int index) {
        return new Place(files, file, pointer + "/" + index, json.path(index));
    }

    boolean isThere() {
        return !json.isMissingNode();
    }

    /** The names of the members of an object, in their order. */
    Stream<String> names() {
        return json.propertyNames().stream();
    }

    /** What an array holds. */
    Stream<Place> elements() {
        return IntStream.range(0, json.isArray() ? json.size() : 0).mapToObj(this::element);
    }

    String text(String name) {
        return json.path(name).asString("");
    }

    boolean says(String name) {
        return json.path(name).asBoolean(false);
    }

    boolean isReference() {
        return json.path(REF).isString();
    }

    /** What this is or refers to. */
    Place resolved() {
        Place place = this;
        for (int hops = 0; hops < LONGEST_CHAIN && place.isReference(); hops++) {
            place = place.referred();
        }
        return place;
    }

    /** What this refers to. */
    Place referred() {
        String[] parts = text(REF).split("#", 2);
        URI target = parts[0].isEmpty() ? file : file.resolve(parts[0].replace(" ", "%20"));
        String fragment = parts.length < 2 ? "" : decoded(parts[1]);
        JsonNode found = fragment.isEmpty() || fragment.startsWith("/")
                ? files.file(target).at(fragment)
                : files.file(target).path(fragment).path(REF);
        return new Place(files, target, fragment, found);
    }

    /** The same for all that are one place. */
    String key() {
        return file + "#" + pointer;
    }

    private static String decoded(String fragment) {
        return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
