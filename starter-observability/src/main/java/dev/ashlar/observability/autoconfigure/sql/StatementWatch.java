package dev.ashlar.observability.autoconfigure.sql;

import dev.ashlar.observability.RequestLog;
import dev.ashlar.observability.autoconfigure.sql.SqlProperties.Reaction;
import dev.ashlar.observability.sql.RepeatedStatementException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Adds statements and their time to the line of the request, and warns of slow and repeated ones. Values are never told. A data source
 * that stands before another one is counted once.
 */
final class StatementWatch implements QueryExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger("dev.ashlar.observability.sql");
    private static final String START = "ashlar.start";

    private final SqlProperties properties;
    private final StatementMeters meters;
    private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);

    StatementWatch(SqlProperties properties, StatementMeters meters) {
        this.properties = properties;
        this.meters = meters;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        depth.set(depth.get() + 1);
        execution.addCustomValue(START, System.nanoTime());
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        int outer = depth.get() - 1;
        if (outer > 0) {
            depth.set(outer);
            return;
        }
        depth.remove();
        long nanos = System.nanoTime() - execution.getCustomValue(START, Long.class);
        addToTheRequest(nanos);
        String sql = queries.isEmpty() ? "" : queries.get(0).getQuery();
        if (nanos >= properties.slowThreshold().toNanos()) {
            warnOfSlow(sql, nanos, execution.getResult());
        }
        if (properties.onRepetition() != Reaction.IGNORE && !execution.isBatch() && SqlText.isQuery(sql)) {
            count(SqlText.withoutValues(sql));
        }
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
        long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
        String route = Route.current();
        meters.slow(route);
        LoggingEventBuilder line = LOG.atWarn()
                .addKeyValue("db.statement", SqlText.withoutValues(sql))
                .addKeyValue("duration_ms", millis)
                .addKeyValue("http.route", route)
                .addKeyValue("code.caller", ApplicationCaller.find());
        if (result instanceof Integer rows) {
            line = line.addKeyValue("db.rows", rows);
        }
        line.log("Slow statement: {} ms", millis);
    }

    private void count(String sql) {
        RepeatedStatements statements =
                StatementScope.current(() -> new RepeatedStatements(properties.repetitionThreshold(), meters), LOG);
        if (statements != null && statements.add(sql) && properties.onRepetition() == Reaction.FAIL) {
            throw new RepeatedStatementException(statements.describe(sql));
        }
    }

    /** What the statements of a request took. */
    private static final class StatementTime {

        private final LongAdder nanos = new LongAdder();
    }
}
