package dev.ashlar.core.patch;

import dev.ashlar.core.TextFormat;
import dev.ashlar.core.patch.JsonPatchOperation.Kind;
import dev.ashlar.errors.Place;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.StandardErrorCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Reads the operations of a JSON Patch, and tells all at once what is wrong with them. */
final class JsonPatchReader {

    private final int maxOperations;

    private final List<ProblemError> errors = new ArrayList<>();

    JsonPatchReader(int maxOperations) {
        this.maxOperations = maxOperations;
    }

    /**
     * The operations, in order.
     *
     * @throws JsonPatchException when there are too many, or one is none
     */
    List<JsonPatchOperation> read(ArrayNode patch) {
        if (patch.size() > maxOperations) {
            errors.add(ProblemError.of(Place.BODY, "", "SIZE").with("max", maxOperations));
            throw JsonPatchException.invalid(errors);
        }
        List<JsonPatchOperation> operations = new ArrayList<>();
        for (int index = 0; index < patch.size(); index++) {
            JsonPatchOperation operation = operation(index, patch.get(index));
            if (operation != null) {
                operations.add(operation);
            }
        }
        if (!errors.isEmpty()) {
            throw JsonPatchException.invalid(errors);
        }
        return operations;
    }

    private @Nullable JsonPatchOperation operation(int index, JsonNode operation) {
        if (!operation.isObject()) {
            errors.add(expected("/" + index, "object"));
            return null;
        }
        String place = "/" + index + "/";
        Kind kind = kind(place + "op", operation.get("op"));
        JsonPointer path = pointer(place + "path", operation.get("path"));
        boolean hasSource = kind != null && kind.hasSource();
        JsonPointer from = hasSource ? pointer(place + "from", operation.get("from")) : null;
        JsonNode value = operation.get("value");
        if (kind != null && kind.hasValue() && value == null) {
            errors.add(ProblemError.of(Place.BODY, place + "value", "REQUIRED"));
        }
        if (kind == null || path == null) {
            return null;
        }
        if (kind == Kind.MOVE && from != null && path.toString().startsWith(from + "/")) {
            errors.add(ProblemError.of(Place.BODY, place + "from", "PATCH_MOVE_INTO_ITSELF"));
        }
        return new JsonPatchOperation(index, kind, path, from, value);
    }

    private @Nullable Kind kind(String place, @Nullable JsonNode word) {
        if (word == null) {
            errors.add(ProblemError.of(Place.BODY, place, "REQUIRED"));
            return null;
        }
        return Arrays.stream(Kind.values())
                .filter(kind -> word.isString() && kind.word().equals(word.stringValue()))
                .findFirst()
                .orElseGet(() -> {
                    errors.add(ProblemError.of(Place.BODY, place, "INVALID_ENUM_VALUE")
                            .with(
                                    "allowed",
                                    Arrays.stream(Kind.values()).map(Kind::word).toList()));
                    return null;
                });
    }

    private @Nullable JsonPointer pointer(String place, @Nullable JsonNode text) {
        if (text == null) {
            errors.add(ProblemError.of(Place.BODY, place, "REQUIRED"));
        } else if (!text.isString()) {
            errors.add(expected(place, "string"));
        } else if (!TextFormat.JSON_POINTER.describes(text.stringValue())) {
            errors.add(ProblemError.of(Place.BODY, place, "FORMAT").with("format", TextFormat.JSON_POINTER.toString()));
        } else {
            return JsonPointer.compile(text.stringValue());
        }
        return null;
    }

    private static ProblemError expected(String place, String type) {
        return ProblemError.of(Place.BODY, place, StandardErrorCode.TYPE_MISMATCH.name())
                .with("expected", type);
    }
}
