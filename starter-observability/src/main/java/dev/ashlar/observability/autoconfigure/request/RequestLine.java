package dev.ashlar.observability.autoconfigure.request;

import dev.ashlar.observability.RequestLog;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/** Writes the one line of a request, once it is answered or gone. */
final class RequestLine {

    /** The logger of the lines. */
    static final String LOGGER = "http.request";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);
    private static final String ROUTE = "org.springframework.web.servlet.HandlerMapping.bestMatchingPattern";
    private static final String UNMATCHED = "UNMATCHED";
    private static final int SERVER_ERROR = 500;

    private final Probes probes;

    RequestLine(Probes probes) {
        this.probes = probes;
    }

    void write(HttpServletRequest request, Answer answer) {
        RequestLog log = RequestLogs.of(request);
        String route = route(request);
        try (RequestLog.Scope scope = RequestLogs.resume(log)) {
            log.end(route);
        }
        if (probes.areToldOf(request.getRequestURI(), answer.status())) {
            LoggingEventBuilder line = LOG.atLevel(answer.status() >= SERVER_ERROR ? Level.ERROR : Level.INFO)
                    .addKeyValue("http.method", String.valueOf(request.getMethod()))
                    .addKeyValue("http.route", route)
                    .addKeyValue("http.status", answer.status())
                    .addKeyValue("url.path", String.valueOf(request.getRequestURI()))
                    .addKeyValue("duration_ms", answer.duration().toMillis())
                    .addKeyValue("bytes_in", Math.max(0, request.getContentLengthLong()))
                    .addKeyValue("bytes_out", answer.bytes())
                    .addKeyValue(RequestLogs.ID, log.id());
            for (Map.Entry<String, Object> field : log.fields().entrySet()) {
                line = line.addKeyValue(field.getKey(), field.getValue());
            }
            line.log("{} {} {}", request.getMethod(), route, answer.status());
        }
    }

    private static String route(HttpServletRequest request) {
        Object route = request.getAttribute(ROUTE);
        return route == null ? UNMATCHED : route.toString();
    }

    /**
     * What the client got.
     *
     * @param status the status
     * @param bytes the length of the body
     * @param duration the time from the first byte of the request to the last one of the answer
     */
    record Answer(int status, long bytes, Duration duration) {}
}
