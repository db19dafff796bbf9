package dev.ashlar.core.autoconfigure.deprecation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line a day for each client of each deprecated operation. */
final class DeprecatedUseLog implements DeprecatedUseListener {

    private static final Logger LOG = LoggerFactory.getLogger("dev.ashlar.core.deprecation");

    private final Clock clock;
    private final Map<Use, LocalDate> logged = new ConcurrentHashMap<>();

    DeprecatedUseLog(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void used(String operation, String client) {
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(logged.put(new Use(operation, client), today))) {
            LOG.info("Deprecated operation {} is used by {}", operation, client);
        }
    }

    private record Use(String operation, String client) {}
}
