package dev.ashlar.core;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON Merge Patch (<a href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396</a>) to a {@code T}: a member that is
 * absent leaves the value alone, {@code null} removes it, an object is merged, anything else replaces.
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
public final class MergePatch<T> {

    private final JavaType type;

    private final ObjectNode patch;

    private final MergePatchSupport support;

    MergePatch(JavaType type, ObjectNode patch, MergePatchSupport support) {
        this.type = type;
        this.patch = patch;
        this.support = support;
    }

    /** Whether the patch mentions a member of the outermost object, be it with {@code null}. */
    public boolean mentions(String member) {
        return patch.has(member);
    }

    /**
     * The result of the patch, which has passed validation as a whole; {@code current} itself is not changed.
     *
     * @param current what the patch is applied to
     * @throws HttpMessageNotReadableException when a patched value has the wrong type, as for any other body
     * @throws ConstraintViolationException when the result violates a constraint; answered as for any other body,
     *     with a pointer to each invalid value
     */
    public T applyTo(T current) {
        return applyTo(current, List.of());
    }

    /**
     * As {@link #applyTo(Object)}, for a value that shows other rows, which the patch can name and not change: of such
     * a row nothing but its key is validated, since what is shown of it need not be what a request would have to send.
     *
     * @param keys the keys of those rows as property paths, without indexes: {@code author.id}, {@code tags.name}
     */
    public T applyTo(T current, Collection<String> keys) {
        JsonNode merged = merge(support.write(current), patch);
        T result = read(merged);
        Set<ConstraintViolation<T>> violations = support.validate(result).stream()
                .filter(violation -> keys.stream().noneMatch(key -> isBesideKey(violation, key)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return result;
    }

    private static boolean isBesideKey(ConstraintViolation<?> violation, String key) {
        String path = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() == ElementKind.PROPERTY)
                .map(Path.Node::getName)
                .collect(Collectors.joining("."));
        String row = key.substring(0, key.lastIndexOf('.') + 1);
        return path.startsWith(row) && !path.equals(key);
    }

    private T read(JsonNode merged) {
        try {
            return support.reader(type).readValue(merged);
        } catch (JacksonException unreadable) {
            throw support.notReadable(unreadable, patch);
        }
    }

    private static JsonNode merge(JsonNode target, ObjectNode patch) {
        ObjectNode result = target instanceof ObjectNode object ? object : patch.objectNode();
        patch.forEachEntry((name, value) -> {
            if (value.isNull()) {
                result.remove(name);
            } else if (value instanceof ObjectNode nested) {
                result.set(name, merge(result.path(name), nested));
            } else {
                result.set(name, value);
            }
        });
        return result;
    }

    @Override
    public String toString() {
        return "MergePatch of " + type.getRawClass().getSimpleName() + " with " + patch.propertyNames();
    }
}
