package dev.ashlar.core.patch;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * One operation of a JSON Patch.
 *
 * @param index where it stands in the patch
 * @param from where {@link Kind#MOVE} and {@link Kind#COPY} take the value from
 * @param value what {@link Kind#ADD}, {@link Kind#REPLACE} and {@link Kind#TEST} give
 */
record JsonPatchOperation(
        int index,
        Kind kind,
        JsonPointer path,
        @Nullable JsonPointer from,
        @Nullable JsonNode value) {

    enum Kind {
        ADD,
        REMOVE,
        REPLACE,
        MOVE,
        COPY,
        TEST;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean hasValue() {
            return this == ADD || this == REPLACE || this == TEST;
        }

        boolean hasSource() {
            return this == MOVE || this == COPY;
        }
    }

    /** The pointer to one of its members, in the body of the request. */
    String pointer(String member) {
        return "/" + index + "/" + member;
    }
}
