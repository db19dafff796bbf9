package dev.ashlar.test;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The SQL statements that the application under test sent through Hibernate, from whatever thread: also those of
 * requests that a test makes over HTTP. Inject it into a test:
 *
 * <pre>{@code
 * assertThat(statements.during(() -> client.get().uri("/books").retrieve().toBodilessEntity())).hasSize(2);
 * }</pre>
 *
 * <p>A JDBC batch counts once. Work in the background counts too, so let it end first. Only the latest 10 000
 * statements are kept.
 */
public final class StatementCounter {

    private static final int KEPT = 10_000;

    private final Deque<String> statements = new ArrayDeque<>();

    private int count;

    /** Forgets all statements. */
    public synchronized void reset() {
        statements.clear();
        count = 0;
    }

    /**
     * How many statements there were.
     *
     * @return the number since the start or the last {@link #reset()}
     */
    public synchronized int count() {
        return count;
    }

    /**
     * The statements as they were sent, oldest first.
     *
     * @return an unmodifiable copy
     */
    public synchronized List<String> all() {
        return List.copyOf(statements);
    }

    /**
     * Resets, does the work and tells what it sent.
     *
     * @param <E> what the work may throw
     * @param work what to do, such as one HTTP request
     * @return its statements, oldest first
     * @throws E as the work did
     */
    public <E extends Exception> List<String> during(Work<E> work) throws E {
        reset();
        work.run();
        return all();
    }

    /**
     * Notes a statement; for the integration that sees it.
     *
     * @param sql the text of the statement
     */
    public synchronized void record(String sql) {
        count++;
        statements.addLast(sql);
        if (statements.size() > KEPT) {
            statements.removeFirst();
        }
    }

    /**
     * What {@link #during(Work)} does.
     *
     * @param <E> what it may throw
     */
    @FunctionalInterface
    public interface Work<E extends Exception> {

        /**
         * Does it.
         *
         * @throws E when it fails
         */
        void run() throws E;
    }
}
