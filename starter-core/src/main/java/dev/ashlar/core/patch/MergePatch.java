package dev.ashlar.core.patch;

import java.util.Collection;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON Merge Patch (<a href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396</a>) to a {@code T}: a member that is
 * absent leaves the value alone, {@code null} removes it, an object is merged, anything else replaces. Members that
 * {@code T} does not have are refused, be it with {@code null}.
 *
 * <p>A controller, or the interface it implements, takes it as the body of {@code application/merge-patch+json} or
 * {@code application/json}; a body that is not an object is refused with 400:
 *
 * <pre>{@code
 * @PatchMapping("/owners/{id}")
 * Owner patch(@PathVariable long id, @RequestBody MergePatch<OwnerFields> patch);
 * }</pre>
 *
 * @param <T> what the patch is applied to, usually the body that a complete replacement takes
 */
public final class MergePatch<T> implements Patch<T> {

    private final JavaType type;

    private final ObjectNode patch;

    private final PatchSupport support;

    MergePatch(JavaType type, ObjectNode patch, PatchSupport support) {
        this.type = type;
        this.patch = patch;
        this.support = support;
    }

    /** Whether the patch mentions a member of the outermost object, be it with {@code null}. */
    public boolean mentions(String member) {
        return patch.has(member);
    }

    @Override
    public T applyTo(T current, Collection<String> keys) {
        JsonNode complete = support.complete(current);
        JsonNode merged = merge(complete.deepCopy(), patch);
        JsonNode named = named(merged.deepCopy(), complete, patch);
        return support.result(new PatchedValue<>(type, complete, merged, named), keys);
    }

    private static JsonNode merge(JsonNode target, ObjectNode patch) {
        ObjectNode result = target instanceof ObjectNode object ? object : patch.objectNode();
        patch.forEachEntry((name, value) -> {
            if (value.isNull()) {
                result.remove(name);
            } else if (value instanceof ObjectNode nested) {
                result.set(name, merge(result.path(name), nested));
            } else {
                result.set(name, value.deepCopy());
            }
        });
        return result;
    }

    /** With the nulls of the patch where there was nothing to remove, so that the reader meets their names. */
    private static JsonNode named(JsonNode merged, JsonNode current, ObjectNode patch) {
        if (merged instanceof ObjectNode object) {
            patch.forEachEntry((name, value) -> {
                if (value.isNull() && !current.has(name)) {
                    object.set(name, NullNode.getInstance());
                } else if (value instanceof ObjectNode nested) {
                    named(object.path(name), current.path(name), nested);
                }
            });
        }
        return merged;
    }

    @Override
    public String toString() {
        return "MergePatch of " + type.getRawClass().getSimpleName() + " with " + patch.propertyNames();
    }
}
