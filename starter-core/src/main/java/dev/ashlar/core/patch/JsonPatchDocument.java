package dev.ashlar.core.patch;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.ObjectNode;

/** A document while the operations of a JSON Patch (RFC 6902, section 4) change it one after the other. */
final class JsonPatchDocument {

    /** Copies may double a document with every operation. */
    private static final int MAX_COPIED_NODES = 100_000;

    private static final String END = "-";

    private JsonNode root;

    private int copied;

    JsonPatchDocument(JsonNode root) {
        this.root = root;
    }

    JsonNode root() {
        return root;
    }

    void apply(JsonPatchOperation operation) {
        switch (operation.kind()) {
            case ADD -> add(operation, value(operation));
            case REMOVE -> remove(operation, operation.path(), "path");
            case REPLACE -> replace(operation);
            case MOVE -> add(operation, remove(operation, source(operation), "from"));
            case COPY -> add(operation, copy(operation));
            case TEST -> test(operation);
        }
    }

    private void add(JsonPatchOperation operation, JsonNode value) {
        JsonPointer path = operation.path();
        if (path.matches()) {
            root = value;
            return;
        }
        JsonNode parent = at(path.head());
        if (parent instanceof ObjectNode object) {
            object.set(name(path), value);
            return;
        }
        int place = parent instanceof ArrayNode array ? insertion(array, path.last()) : -1;
        if (place < 0) {
            throw JsonPatchException.notFound(operation, "path");
        }
        ((ArrayNode) parent).insert(place, value);
    }

    private void replace(JsonPatchOperation operation) {
        JsonPointer path = operation.path();
        found(operation, path, "path");
        if (path.matches()) {
            root = value(operation);
        } else if (at(path.head()) instanceof ArrayNode array) {
            array.set(path.last().getMatchingIndex(), value(operation));
        } else {
            ((ObjectNode) at(path.head())).set(name(path), value(operation));
        }
    }

    private JsonNode remove(JsonPatchOperation operation, JsonPointer place, String member) {
        JsonNode removed = found(operation, place, member);
        if (place.matches()) {
            throw JsonPatchException.notFound(operation, member);
        }
        if (at(place.head()) instanceof ArrayNode array) {
            array.remove(place.last().getMatchingIndex());
        } else {
            ((ObjectNode) at(place.head())).remove(name(place));
        }
        return removed;
    }

    private JsonNode copy(JsonPatchOperation operation) {
        JsonNode original = found(operation, source(operation), "from");
        copied += size(original);
        if (copied > MAX_COPIED_NODES) {
            throw JsonPatchException.tooLarge(operation);
        }
        return original.deepCopy();
    }

    private void test(JsonPatchOperation operation) {
        JsonNode found = found(operation, operation.path(), "path");
        if (!found.equals(JsonPatchDocument::compare, value(operation))) {
            throw JsonPatchException.testFailed(operation);
        }
    }

    private JsonNode found(JsonPatchOperation operation, JsonPointer place, String member) {
        JsonNode found = at(place);
        if (found.isMissingNode()) {
            throw JsonPatchException.notFound(operation, member);
        }
        return found;
    }

    /** Digits name a member of an object and an element of a list, and nothing but digits names an element. */
    private JsonNode at(JsonPointer place) {
        JsonNode node = root;
        for (JsonPointer rest = place; !rest.matches(); rest = rest.tail()) {
            if (node instanceof ObjectNode) {
                node = node.path(rest.getMatchingProperty());
            } else {
                int index = node.isArray() ? rest.getMatchingIndex() : -1;
                node = index < 0 ? MissingNode.getInstance() : node.path(index);
            }
        }
        return node;
    }

    private static int insertion(ArrayNode array, JsonPointer last) {
        if (END.equals(last.getMatchingProperty())) {
            return array.size();
        }
        int index = last.getMatchingIndex();
        return index > array.size() ? -1 : index;
    }

    private static String name(JsonPointer place) {
        return place.last().getMatchingProperty();
    }

    private static JsonPointer source(JsonPatchOperation operation) {
        return Objects.requireNonNull(operation.from());
    }

    private static JsonNode value(JsonPatchOperation operation) {
        return Objects.requireNonNull(operation.value()).deepCopy();
    }

    private static int size(JsonNode node) {
        int size = 1;
        for (JsonNode child : node) {
            size += size(child);
        }
        return size;
    }

    /** Numbers are equal when they have the same value (RFC 6902, section 4.6); binary content is text in JSON. */
    private static int compare(JsonNode one, @Nullable JsonNode other) {
        if (other == null) {
            return 1;
        }
        if (one instanceof NumericNode left && other instanceof NumericNode right && !left.isNaN() && !right.isNaN()) {
            return left.decimalValue().compareTo(right.decimalValue());
        }
        boolean same = one.isBinary() ? one.asString().equals(other.asString()) : one.equals(other);
        return same ? 0 : 1;
    }
}
