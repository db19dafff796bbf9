package dev.ashlar.core.patch;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Members that clients do not see: they keep their value where a client changes what it does see. */
final class HiddenMembers {

    private HiddenMembers() {}

    /** The patched value with what is in the complete one and not in the visible one, unless the patch gives it. */
    static JsonNode restore(JsonNode complete, JsonNode visible, JsonNode patched) {
        if (patched.equals(visible)) {
            return complete.deepCopy();
        }
        if (complete instanceof ObjectNode before && patched instanceof ObjectNode after) {
            before.forEachEntry((name, value) -> {
                if (!visible.has(name)) {
                    after.putIfAbsent(name, value.deepCopy());
                } else if (after.has(name)) {
                    after.set(name, restore(value, visible.path(name), after.path(name)));
                }
            });
        }
        return patched;
    }
}
