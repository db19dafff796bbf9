package dev.ashlar.observability.autoconfigure.request;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps requests that only ask whether the application is well from filling the log. */
final class Probes {

    private static final int FIRST_FAILURE = 400;

    /** Where the endpoints are unless they are moved. */
    private static final String ACTUATOR = "/actuator/";

    private final List<String> paths;
    private final long interval;
    private final Map<String, AtomicLong> told = new ConcurrentHashMap<>();

    Probes(List<String> paths, Duration interval) {
        this.paths = List.copyOf(paths);
        this.interval = interval.toNanos();
    }

    /** Those of the settings, where the endpoints of the Actuator are. */
    static Probes of(RequestLogProperties properties, String endpoints) {
        String base = endpoints.equals("/") ? "" : endpoints;
        List<String> paths = properties.probes().stream()
                .map(path -> path.startsWith(ACTUATOR) ? base + '/' + path.substring(ACTUATOR.length()) : path)
                .toList();
        return new Probes(paths, properties.probeInterval());
    }

    /** The route is what the path is without the place of the application, and does for those that come through it. */
    boolean areToldOf(String path, String route, int status) {
        String probe = status < FIRST_FAILURE ? probe(path) : "";
        if (probe.isEmpty() && status < FIRST_FAILURE) {
            probe = probe(route);
        }
        if (probe.isEmpty()) {
            return true;
        }
        long now = System.nanoTime();
        AtomicLong next = told.computeIfAbsent(probe, first -> new AtomicLong(now));
        long due = next.get();
        return now - due >= 0 && next.compareAndSet(due, now + interval);
    }

    /** The setting that a path meets, empty where it meets none. */
    private String probe(String path) {
        for (String probe : paths) {
            boolean open = probe.endsWith("*");
            if (open ? path.startsWith(probe.substring(0, probe.length() - 1)) : path.equals(probe)) {
                return probe;
            }
        }
        return "";
    }
}
