package dev.ashlar.core.patch;

import jakarta.validation.ConstraintViolationException;
import java.util.Collection;
import java.util.List;
import org.springframework.http.converter.HttpMessageNotReadableException;

/**
 * A change of a {@code T}, in either of the two forms that JSON has for it: a {@link MergePatch}, which is an object, or a
 * {@link JsonPatch}, which is an array. A handler that takes both declares this type and consumes both media types:
 *
 * <pre>{@code
 * @PatchMapping(path = "/owners/{id}", consumes = {"application/merge-patch+json", "application/json-patch+json"})
 * Owner patch(@PathVariable long id, @RequestBody Patch<OwnerFields> patch);
 * }</pre>
 *
 * @param <T> what the patch is applied to, usually the body that a complete replacement takes
 */
public sealed interface Patch<T> permits MergePatch, JsonPatch {

    /**
     * The result of the patch, which has passed validation as a whole; {@code current} itself is not changed. Members that
     * are read-only keep their value whatever the patch says, and members that are write-only keep theirs unless it gives
     * another.
     *
     * @param current what the patch is applied to
     * @throws HttpMessageNotReadableException when the result has a value of the wrong type or a member that {@code T} does
     *     not have, as for any other body, with pointers into the result
     * @throws ConstraintViolationException when the result violates a constraint; answered as for any other body,
     *     with a pointer to each invalid value
     */
    default T applyTo(T current) {
        return applyTo(current, List.of());
    }

    /**
     * As {@link #applyTo(Object)}, for a value that shows other rows, which the patch can name and not change: of such
     * a row nothing but its key is validated, since what is shown of it need not be what a request would have to send.
     *
     * @param keys the keys of those rows as property paths, without indexes: {@code author.id}, {@code tags.name}
     */
    T applyTo(T current, Collection<String> keys);
}
