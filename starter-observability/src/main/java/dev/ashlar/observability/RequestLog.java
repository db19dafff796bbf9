package dev.ashlar.observability;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the one line of a request tells: an application adds to it with {@link #add} wherever it works for the request, also in
 * tasks that it hands to an executor of Spring's. Safe for use by several threads.
 */
public final class RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final ThreadLocal<@Nullable RequestLog> CURRENT = new ThreadLocal<>();

    private final String id;
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Map<Class<?>, Object> attachments = new ConcurrentHashMap<>();
    private final Queue<Consumer<String>> endings = new ConcurrentLinkedQueue<>();

    /**
     * Begins what is told of a request.
     *
     * @param id the id of the request
     */
    public RequestLog(String id) {
        this.id = id;
    }

    /**
     * Adds a field to the line of the request that this thread works for; where it works for none, nothing happens. A field of the
     * same name is replaced. What is secret by its name is masked as in any line.
     *
     * @param field the name, such as {@code order.id}
     * @param value a number, a truth value, or anything else for its text
     */
    public static void add(String field, Object value) {
        update(field, old -> value);
    }

    /** Adds to a number of the line of the current request, as {@link #add} does; without that number it starts at zero. */
    public static void count(String field, long amount) {
        update(field, old -> old instanceof Long number ? Long.valueOf(number + amount) : Long.valueOf(amount));
    }

    /** What is told of the request that this thread works for, null where it works for none. */
    public static @Nullable RequestLog current() {
        return CURRENT.get();
    }

    /** The id of the request. */
    public String id() {
        return id;
    }

    /** The fields so far, in the order in which they came. */
    public Map<String, Object> fields() {
        synchronized (fields) {
            return new LinkedHashMap<>(fields);
        }
    }

    /** Sets a field, whichever thread asks. */
    public void put(String field, Object value) {
        synchronized (fields) {
            fields.put(field, value);
        }
    }

    /** What is kept with the request and not told of, made on first use. */
    public <T> T attachment(Class<T> type, Supplier<T> first) {
        return type.cast(attachments.computeIfAbsent(type, absent -> first.get()));
    }

    /** Has something done when the request ends, right before its line is written; it is given the route. */
    public void atEnd(Consumer<String> ending) {
        endings.add(ending);
    }

    /** Does what is to be done at the end, once; what fails is warned of and keeps nothing else from being done. */
    public void end(String route) {
        for (Consumer<String> ending = endings.poll(); ending != null; ending = endings.poll()) {
            try {
                ending.accept(route);
            } catch (RuntimeException failure) {
                LOG.warn("Something to be done at the end of request {} failed", id, failure);
            }
        }
    }

    /** Makes this thread work for the request until the scope is closed, which restores what was before. */
    public Scope open() {
        RequestLog before = CURRENT.get();
        CURRENT.set(this);
        return () -> restore(before);
    }

    /** Makes this thread work for no request. */
    public static void leave() {
        CURRENT.remove();
    }

    private static void restore(@Nullable RequestLog before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }

    private static void update(String field, UnaryOperator<@Nullable Object> change) {
        RequestLog current = CURRENT.get();
        if (current != null) {
            synchronized (current.fields) {
                Object value = change.apply(current.fields.get(field));
                if (value != null) {
                    current.fields.put(field, value);
                }
            }
        }
    }

    /** How long a thread works for a request. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {

        @Override
        void close();
    }
}
