package dev.ashlar.generator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a body may say what changes, by the media types that the document declares. */
public enum PatchForm {
    /** An object with what changes (RFC 7396), which plain JSON is taken for too. */
    MERGE,
    /** A list of operations (RFC 6902), where the document declares nothing else. */
    OPERATIONS,
    /** Either of them, each under its own media type. */
    EITHER;

    private static final String JSON_PATCH = "application/json-patch+json";

    /** The form of that body. */
    public static PatchForm of(@Nullable Body body) {
        return body == null ? MERGE : of(body.mediaTypes());
    }

    private static PatchForm of(List<String> mediaTypes) {
        if (mediaTypes.stream().noneMatch(PatchForm::isOperations)) {
            return MERGE;
        }
        return mediaTypes.stream().allMatch(PatchForm::isOperations) ? OPERATIONS : EITHER;
    }

    /** Whether bodies of that media type are lists of operations, whatever their schema says. */
    public static boolean isOperations(String mediaType) {
        return mediaType.strip().equalsIgnoreCase(JSON_PATCH);
    }
}
