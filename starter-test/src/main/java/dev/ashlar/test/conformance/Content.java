package dev.ashlar.test.conformance;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * A body in one media type.
 *
 * @param mediaType as the document writes it
 * @param media what the document says of it
 */
record Content(String mediaType, Place media) {

    static Stream<Content> of(Place content) {
        return content.names().map(type -> new Content(type, content.member(type)));
    }

    Place schema() {
        return media.member("schema");
    }

    boolean isJson() {
        return isJson(mediaType);
    }

    /** Whether it is changes of something that is there, and not all of it. */
    boolean isMergePatch() {
        return essence(mediaType).equals("application/merge-patch+json");
    }

    static boolean isJson(String mediaType) {
        String type = essence(mediaType);
        return type.endsWith("/json") || type.endsWith("+json");
    }

    /** Whether a content type that was sent is of this one, which may be a range. */
    boolean includes(String sent) {
        String range = essence(mediaType);
        String type = essence(sent);
        return range.equals("*/*")
                || range.equals(type)
                || (range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1)));
    }

    /** A media type without its parameters. */
    static String essence(String mediaType) {
        return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
