package dev.ashlar.observability.autoconfigure.sql;

import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;

/** How often each query ran in one request or transaction, and where the repeated ones come from. */
final class RepeatedStatements {

    /** Nobody writes as many different queries by hand. */
    private static final int MOST = 500;

    static final String MEND =
            "fetch what they find with the first query: join fetch, @EntityGraph, @BatchSize or one query with IN";

    private final int threshold;
    private final StatementMeters meters;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, String> callers = new LinkedHashMap<>();

    RepeatedStatements(int threshold, StatementMeters meters) {
        this.threshold = threshold;
        this.meters = meters;
    }

    /** Counts one more, and returns whether it has just been repeated too often. */
    synchronized boolean add(String sql) {
        if (counts.size() >= MOST && !counts.containsKey(sql)) {
            return false;
        }
        int count = counts.merge(sql, 1, Integer::sum);
        if (count == threshold) {
            callers.put(sql, ApplicationCaller.find());
        }
        return count == threshold;
    }

    synchronized String describe(String sql) {
        return "N+1: %s x%d at %s; %s"
                .formatted(sql, counts.getOrDefault(sql, 0), callers.getOrDefault(sql, "unknown"), MEND);
    }

    synchronized void warn(Logger log, String route) {
        callers.forEach((sql, caller) -> {
            meters.repeated(route);
            log.atWarn()
                    .addKeyValue("db.statement", sql)
                    .addKeyValue("db.repetitions", counts.getOrDefault(sql, 0))
                    .addKeyValue("http.route", route)
                    .addKeyValue("code.caller", caller)
                    .log(describe(sql));
        });
    }
}
