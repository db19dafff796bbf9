package dev.ashlar.observability.autoconfigure.sql;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;

/**
 * How often each query ran in one request or transaction, and where the repeated ones come from. They are repeated when they follow
 * one another: a stream that looks for news once in a while is free to do so.
 */
final class RepeatedStatements {

    /** Nobody writes as many different queries by hand. */
    private static final int MOST = 500;

    static final String MEND =
            "fetch what they find with the first query: join fetch, @EntityGraph, @BatchSize or one query with IN";

    private final int threshold;
    private final long pause;
    private final StatementMeters meters;
    private final Map<String, Runs> queries = new LinkedHashMap<>();

    /**
     * Counts anew.
     *
     * @param pause after which a query is another one, for what loops is quicker
     */
    RepeatedStatements(int threshold, Duration pause, StatementMeters meters) {
        this.threshold = threshold;
        this.pause = pause.toNanos();
        this.meters = meters;
    }

    /**
     * Counts one more, and returns whether it has been repeated too often.
     *
     * @param start when it began, in nanoseconds
     * @param end when it was done
     * @param caller finds out where it comes from
     */
    synchronized boolean add(String sql, long start, long end, ApplicationCaller caller) {
        if (queries.size() >= MOST && !queries.containsKey(sql)) {
            return false;
        }
        Runs runs = queries.computeIfAbsent(sql, first -> new Runs());
        runs.inARow = start - runs.end < pause || runs.all == 0 ? runs.inARow + 1 : 1;
        runs.end = end;
        runs.all++;
        if (runs.inARow >= threshold && runs.caller.isEmpty() && SqlText.isWorthFetchingAtOnce(sql)) {
            runs.caller = caller.find();
        }
        return runs.inARow >= threshold && !runs.caller.isEmpty();
    }

    synchronized String describe(String sql) {
        Runs runs = queries.getOrDefault(sql, new Runs());
        return "N+1: %s x%d at %s; %s".formatted(sql, runs.all, runs.caller, MEND);
    }

    synchronized void warn(Logger log, String route) {
        queries.forEach((sql, runs) -> {
            if (!runs.caller.isEmpty()) {
                meters.repeated(route);
                log.atWarn()
                        .addKeyValue("db.statement", sql)
                        .addKeyValue("db.repetitions", runs.all)
                        .addKeyValue("http.route", route)
                        .addKeyValue("code.caller", runs.caller)
                        .log(describe(sql));
            }
        });
    }

    /** Those of one query. */
    private static final class Runs {

        private int all;
        private int inARow;
        private long end;
        private String caller = "";
    }
}
