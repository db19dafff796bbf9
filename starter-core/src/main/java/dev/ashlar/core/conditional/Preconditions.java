package dev.ashlar.core.conditional;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of the current request, in the order of
 * <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2">RFC 9110, section 13.2.2</a>. What reads tags, what
 * writes checks before it changes anything:
 *
 * <pre>{@code
 * Preconditions.tag(EntityTag.ofVersion(order.version()));     // GET: 304 to who has it already
 * Preconditions.check(EntityTag.ofVersion(order.version()));   // PUT, PATCH, DELETE: 412 to who has seen an older one
 * }</pre>
 *
 * <p>Everything here is for the thread that Spring MVC handles the request with, and does nothing elsewhere. A condition
 * that does not hold is an exception, so that the transaction around it is undone.
 */
public final class Preconditions {

    private Preconditions() {}

    /**
     * Refuses a request whose conditions the current state does not meet: with 412 and the current tag, or with 428
     * where {@code ashlar.core.require-if-match} wants a condition and there is none.
     *
     * @param current the tag of the representation before the request, as a GET shows it
     */
    public static void check(EntityTag current) {
        check(current, null);
    }

    /**
     * As {@link #check(EntityTag)}, for what is also known by its time.
     *
     * @param lastModified when the representation changed last; null ignores {@code If-Unmodified-Since}
     */
    public static void check(EntityTag current, @Nullable Instant lastModified) {
        ConditionalRequest request = ConditionalRequest.current();
        if (request != null) {
            request.check(current, lastModified);
        }
    }

    /**
     * As {@link #check(EntityTag)}, for what {@link #tagContent} tags.
     *
     * @param representation what a GET answers now; asked for only where the request has conditions
     */
    public static void checkContent(Supplier<?> representation) {
        ConditionalRequest request = ConditionalRequest.current();
        if (request == null) {
            return;
        }
        if (request.hasConditions()) {
            request.check(request.tagOf(representation.get()), null);
        } else {
            request.requireIfMatch();
        }
    }

    /** Refuses {@code If-Match} with 412 where the request is about to create what does not exist. */
    public static void checkAbsent() {
        ConditionalRequest request = ConditionalRequest.current();
        if (request != null) {
            request.checkAbsent();
        }
    }

    /** Gives the response its tag; a GET or HEAD of who has the same already is answered with 304 and no body. */
    public static void tag(EntityTag current) {
        tag(current, null);
    }

    /**
     * As {@link #tag(EntityTag)}, for what is also known by its time.
     *
     * @param lastModified when the representation changed last; null where that is not known
     */
    public static void tag(EntityTag current, @Nullable Instant lastModified) {
        ConditionalRequest request = ConditionalRequest.current();
        if (request != null) {
            request.tag(current, lastModified);
        }
    }

    /**
     * As {@link #tag(EntityTag)}, for a representation that shows more than one row and has no version as a whole.
     *
     * @param representation what is answered, which the application's JSON mapper can write
     */
    public static void tagContent(Object representation) {
        ConditionalRequest request = ConditionalRequest.current();
        if (request != null) {
            request.tag(request.tagOf(representation), null);
        }
    }
}
