package dev.ashlar.errors.autoconfigure.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A document of which the values that cannot be bound are taken out one after the other. */
final class PartialDocument {

    private final JsonNode root;
    private final Set<String> given = new HashSet<>();

    PartialDocument(JsonNode root) {
        this.root = root;
    }

    JsonNode root() {
        return root;
    }

    boolean has(String pointer) {
        return !root.at(pointer).isMissingNode();
    }

    boolean hasObject(String pointer) {
        return root.at(pointer).isObject();
    }

    /** Where binding failed, without the steps that exist in Java only, such as an unwrapped property. */
    String pointer(List<JacksonException.Reference> path) {
        List<JacksonException.Reference> steps = new ArrayList<>();
        JsonNode node = root;
        for (int i = 0; i < path.size(); i++) {
            JsonNode next = node.at(JsonPath.pointer(path.subList(i, i + 1)));
            if (!next.isMissingNode() || i == path.size() - 1) {
                steps.add(path.get(i));
                node = next;
            }
        }
        return JsonPath.pointer(steps);
    }

    /**
     * Puts something in the place of a value that binds at last: zero or false where Java has no null. Where nothing does,
     * what contains the value goes the same way.
     *
     * @return false where nothing is left of the document
     */
    boolean leaveOut(String pointer, Class<?> type) {
        JsonNode blank = blankOf(type);
        for (String place = pointer; !place.isEmpty(); place = JsonPath.parent(place)) {
            if (replace(JsonPointer.compile(place), blank)) {
                return true;
            }
            blank = null;
        }
        return false;
    }

    private boolean replace(JsonPointer place, @Nullable JsonNode blank) {
        JsonNode parent = root.at(place.head());
        if (parent instanceof ArrayNode array) {
            int index = place.last().getMatchingIndex();
            JsonNode value = blank == null ? NullNode.getInstance() : blank;
            return !value.equals(array.set(index, value));
        }
        return parent instanceof ObjectNode object && replace(object, place, blank);
    }

    private boolean replace(ObjectNode object, JsonPointer place, @Nullable JsonNode blank) {
        String name = place.last().getMatchingProperty();
        if (blank != null) {
            return !blank.equals(object.replace(name, blank));
        }
        if (object.has(name)) {
            object.remove(name);
            return true;
        }
        object.putNull(name);
        return given.add(place.toString());
    }

    private static @Nullable JsonNode blankOf(Class<?> type) {
        if (!type.isPrimitive()) {
            return null;
        }
        if (type == boolean.class) {
            return BooleanNode.FALSE;
        }
        return type == char.class ? StringNode.valueOf(" ") : IntNode.valueOf(0);
    }
}
