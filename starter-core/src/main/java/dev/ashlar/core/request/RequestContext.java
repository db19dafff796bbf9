package dev.ashlar.core.request;

import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The request that this thread works for. It follows the work to {@code @Async} methods and other tasks of the
 * application's executor, and to wherever Micrometer's context propagation carries it.
 *
 * @param requestId the id that problem bodies and logs show
 * @param startedAt when the request arrived
 * @param locale the caller's language
 * @param caller who sends it; null while that is not known, and for an anonymous caller
 * @param operation what it asks for, such as {@code PetController.listPets}; null until the handler is known
 */
public record RequestContext(
        String requestId,
        Instant startedAt,
        Locale locale,
        @Nullable String caller,
        @Nullable String operation) {

    private static final ThreadLocal<@Nullable RequestContext> CURRENT = new ThreadLocal<>();

    /** The context of this thread, null outside of a request. */
    public static @Nullable RequestContext current() {
        return CURRENT.get();
    }

    /** This context for a handler that is known now. */
    public RequestContext handledBy(@Nullable String caller, String operation, Locale locale) {
        return new RequestContext(requestId, startedAt, locale, caller, operation);
    }

    /** Makes this the context of the thread until the scope is closed, which gives the former one back. */
    public Scope open() {
        RequestContext former = CURRENT.get();
        CURRENT.set(this);
        return () -> restore(former);
    }

    /** Runs a task in this context. */
    public <T> T call(Callable<T> task) throws Exception {
        try (Scope scope = open()) {
            return task.call();
        }
    }

    /** Runs a task in this context. */
    public void run(Runnable task) {
        try (Scope scope = open()) {
            task.run();
        }
    }

    static void restore(@Nullable RequestContext former) {
        if (former == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(former);
        }
    }

    /** The time in which a context is that of its thread. Closed by the thread that opened it. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {

        @Override
        void close();
    }
}
