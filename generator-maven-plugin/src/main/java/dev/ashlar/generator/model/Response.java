package dev.ashlar.generator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A declared response.
 *
 * @param status the HTTP status; {@link #DEFAULT} for {@code default}, the lowest of the class for {@code 4XX}
 * @param mediaTypes the declared media types, in the document's order
 * @param type the type of the content in the first media type we write; absent when there is no content
 */
public record Response(
        int status,
        @Nullable String description,
        List<String> mediaTypes,
        @Nullable Type type) {

    /** The status of {@code default}. */
    public static final int DEFAULT = 0;

    public Response {
        mediaTypes = List.copyOf(mediaTypes);
    }
}
