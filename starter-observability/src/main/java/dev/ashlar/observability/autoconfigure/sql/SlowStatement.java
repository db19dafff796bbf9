package dev.ashlar.observability.autoconfigure.sql;

import dev.ashlar.observability.RequestLog;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * A statement that is warned of.
 *
 * @param sql the statement without its values
 * @param millis what it took
 * @param route what it was run for
 * @param caller the line that ran it
 */
record SlowStatement(String sql, long millis, String route, String caller) {

    private static final long UNKNOWN = -1;

    /** Warns of it once its rows are counted: those of a query when they are read, or when the request ends at the latest. */
    void warn(@Nullable Object result, Logger log) {
        CountedRows counted = CountedRows.of(result);
        RequestLog request = RequestLog.current();
        if (counted == null || request == null) {
            write(changed(result), log);
        } else {
            counted.onEnd(rows -> write(rows, log));
            request.atEnd(route -> counted.end());
        }
    }

    private static long changed(@Nullable Object result) {
        if (result instanceof int[] batch) {
            return Arrays.stream(batch).filter(rows -> rows > 0).asLongStream().sum();
        }
        return result instanceof Number rows ? rows.longValue() : UNKNOWN;
    }

    private void write(long rows, Logger log) {
        LoggingEventBuilder line = log.atWarn()
                .addKeyValue("db.statement", sql)
                .addKeyValue("duration_ms", millis)
                .addKeyValue("http.route", route)
                .addKeyValue("code.caller", caller);
        if (rows != UNKNOWN) {
            line = line.addKeyValue("db.rows", rows);
        }
        line.log("Slow statement: {} ms", millis);
    }
}
