package dev.ashlar.core.patch;

import dev.ashlar.errors.ApplicationException;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;

/**
 * A JSON Patch (<a href="https://www.rfc-editor.org/rfc/rfc6902">RFC 6902</a>) to a {@code T}: a list of operations
 * ({@code add}, {@code remove}, {@code replace}, {@code move}, {@code copy}, {@code test}) that are applied in order, all of
 * them or none.
 *
 * <p>They are applied to the value as clients see it: a member that is left out because it is null does not exist, so it
 * is added and not replaced, and a member that is write-only cannot be tested, copied or moved. What is write-only inside
 * of a list that the patch changes is lost with it.
 *
 * <p>A controller, or the interface it implements, takes it as the body of {@code application/json-patch+json}; a body that
 * is not an array of operations is refused with 400, with a pointer to what is wrong ({@code #/2/path}):
 *
 * <pre>{@code
 * @PatchMapping(path = "/owners/{id}", consumes = "application/json-patch+json")
 * Owner patch(@PathVariable long id, @RequestBody JsonPatch<OwnerFields> patch);
 * }</pre>
 *
 * @param <T> what the patch is applied to, usually the body that a complete replacement takes
 */
public final class JsonPatch<T> implements Patch<T> {

    private final JavaType type;

    private final List<JsonPatchOperation> operations;

    private final PatchSupport support;

    JsonPatch(JavaType type, List<JsonPatchOperation> operations, PatchSupport support) {
        this.type = type;
        this.operations = List.copyOf(operations);
        this.support = support;
    }

    /**
     * {@inheritDoc}
     *
     * @throws ApplicationException when an operation cannot be applied: 422 (or what invalid values are answered with) for
     *     one whose path leads nowhere, 409 for a {@code test} of another value, with a pointer to the operation's member
     */
    @Override
    public T applyTo(T current, Collection<String> keys) {
        JsonNode visible = support.visible(current);
        JsonPatchDocument document = new JsonPatchDocument(visible.deepCopy());
        operations.forEach(document::apply);
        JsonNode complete = support.complete(current);
        JsonNode patched = HiddenMembers.restore(complete, visible, document.root());
        return support.result(new PatchedValue<>(type, complete, patched, patched), keys);
    }

    @Override
    public String toString() {
        return "JsonPatch of " + type.getRawClass().getSimpleName() + " with " + operations.size() + " operations";
    }
}
