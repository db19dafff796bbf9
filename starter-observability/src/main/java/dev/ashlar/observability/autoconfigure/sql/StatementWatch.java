package dev.ashlar.observability.autoconfigure.sql;

import dev.ashlar.observability.RequestLog;
import dev.ashlar.observability.autoconfigure.sql.SqlProperties.Reaction;
import dev.ashlar.observability.sql.RepeatedStatementException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds statements and their time to the line of the request, and warns of slow and repeated ones. Values are never told. A data source
 * that stands before another one is counted once.
 */
final class StatementWatch implements QueryExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger("dev.ashlar.observability.sql");
    private final SqlProperties properties;
    private final StatementMeters meters;
    private final ApplicationCaller caller;
    private final ThreadLocal<Running> running = ThreadLocal.withInitial(Running::new);
    /** Nobody asks for them but the listener of a test. */
    private static final int MOST_REFUSED = 100;

    private final Queue<String> refused = new ConcurrentLinkedQueue<>();

    StatementWatch(SqlProperties properties, StatementMeters meters, ApplicationCaller caller) {
        this.properties = properties;
        this.meters = meters;
        this.caller = caller;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        Running statement = running.get();
        if (statement.depth == 0) {
            statement.start = System.nanoTime();
        }
        statement.depth++;
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        Running statement = running.get();
        statement.depth--;
        if (statement.depth > 0) {
            return;
        }
        running.remove();
        long end = System.nanoTime();
        long nanos = end - statement.start;
        addToTheRequest(nanos);
        String sql = queries.isEmpty() ? "" : queries.get(0).getQuery();
        if (isSlow(nanos)) {
            warnOfSlow(sql, nanos, execution.getResult());
        }
        if (properties.onRepetition() != Reaction.IGNORE && !execution.isBatch() && SqlText.isQuery(sql)) {
            count(SqlText.withoutValues(sql), statement.start, end);
        }
    }

    /** Whether the statement that this thread runs has taken as long already as slow ones do. */
    boolean isSlowAlready() {
        Running statement = running.get();
        return statement.depth > 0 && isSlow(System.nanoTime() - statement.start);
    }

    /** What was refused since this was asked last. */
    List<String> refused() {
        List<String> told = new ArrayList<>();
        for (String one = refused.poll(); one != null; one = refused.poll()) {
            told.add(one);
        }
        return told;
    }

    private boolean isSlow(long nanos) {
        return nanos >= properties.slowThreshold().toNanos();
    }

    private static void addToTheRequest(long nanos) {
        RequestLog request = RequestLog.current();
        if (request != null) {
            RequestLog.count("db.query_count", 1);
            StatementTime time = request.attachment(StatementTime.class, StatementTime::new);
            time.nanos.add(nanos);
            request.put("db.time_ms", TimeUnit.NANOSECONDS.toMillis(time.nanos.sum()));
        }
    }

    private void warnOfSlow(String sql, long nanos, @Nullable Object result) {
        String route = Route.current();
        meters.slow(route);
        new SlowStatement(SqlText.withoutValues(sql), TimeUnit.NANOSECONDS.toMillis(nanos), route, caller.find())
                .warn(result, LOG);
    }

    private void count(String sql, long start, long end) {
        RepeatedStatements statements = StatementScope.current(
                () -> new RepeatedStatements(properties.repetitionThreshold(), properties.repetitionPause(), meters),
                LOG);
        if (statements != null
                && statements.add(sql, start, end, caller)
                && properties.onRepetition() == Reaction.FAIL) {
            String description = statements.describe(sql);
            if (refused.size() < MOST_REFUSED) {
                refused.add(description);
            }
            throw new RepeatedStatementException(description);
        }
    }

    /** What this thread is at: a data source that stands before another one has both run the same statement. */
    private static final class Running {

        private long start;
        private int depth;
    }

    /** What the statements of a request took. */
    private static final class StatementTime {

        private final LongAdder nanos = new LongAdder();
    }
}
