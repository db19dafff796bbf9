package dev.ashlar.observability.autoconfigure.request;

import dev.ashlar.observability.RequestLog;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.env.Environment;

/** Writes the one line of a request, once it is answered or gone. */
final class RequestLine {

    /** The logger of the lines. */
    static final String LOGGER = "http.request";

    /** Says that the connection broke, or was given up, before the answer was whole. */
    static final String ABORTED = "http.aborted";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);
    private static final String REPLAYED = "idempotency.replayed";
    private static final String UNMATCHED = "UNMATCHED";

    /** What Spring MVC says of a path that it finds no file for either. */
    private static final String ANYTHING = "/**";

    private static final int NOT_FOUND = 404;

    /** What nginx says of a client that went away without an answer. */
    static final int CLIENT_GONE = 499;

    static final int SERVER_ERROR = 500;

    private final Probes probes;
    private final boolean statements;

    /**
     * Writes lines.
     *
     * @param probes which are not worth one
     * @param statements whether there is a database, so that a request without any statement says so
     */
    RequestLine(Probes probes, boolean statements) {
        this.probes = probes;
        this.statements = statements;
    }

    /** One as the settings of an application say. */
    static RequestLine of(RequestLogProperties properties, ListableBeanFactory beans, Environment environment) {
        boolean statements = environment.getProperty("ashlar.observability.sql.enabled", Boolean.class, true)
                && beans.getBeanNamesForType(DataSource.class, true, false).length > 0;
        String endpoints = environment.getProperty("management.endpoints.web.base-path", "/actuator");
        return new RequestLine(Probes.of(properties, endpoints), statements);
    }

    void write(RequestLog log, Answered request) {
        try (RequestLog.Scope scope = RequestLogs.resume(log)) {
            log.end(request.route());
        }
        if (request.answer().replayed()) {
            log.put(REPLAYED, true);
        }
        int status = request.answer().status();
        if (probes.areToldOf(request.path(), request.route(), status)) {
            LoggingEventBuilder line = LOG.atLevel(status >= SERVER_ERROR ? Level.ERROR : Level.INFO)
                    .addKeyValue("http.method", request.method())
                    .addKeyValue("http.route", request.route())
                    .addKeyValue("http.status", status)
                    .addKeyValue("url.path", request.path())
                    .addKeyValue("duration_ms", request.answer().duration().toMillis())
                    .addKeyValue("bytes_in", Math.max(0, request.bytes()))
                    .addKeyValue("bytes_out", request.answer().bytes())
                    .addKeyValue(RequestLogs.ID, log.id());
            Map<String, Object> fields = log.fields();
            if (statements) {
                fields.putIfAbsent("db.query_count", 0L);
                fields.putIfAbsent("db.time_ms", 0L);
            }
            for (Map.Entry<String, Object> field : fields.entrySet()) {
                line = line.addKeyValue(field.getKey(), field.getValue());
            }
            line.log("{} {} {}", request.method(), request.route(), status);
        }
    }

    /**
     * A request that is over.
     *
     * @param method its method
     * @param route the template that matched its path
     * @param path the path
     * @param bytes the length of its body, below zero where it is not said
     * @param answer what the client got
     */
    record Answered(String method, String route, String path, long bytes, Answer answer) {

        /** One whose route may be unknown, and what else a request that cannot be read does not have. */
        static Answered of(
                @Nullable String method, @Nullable Object route, @Nullable String path, long bytes, Answer answer) {
            boolean unmatched = route == null
                    || (answer.status() == NOT_FOUND && route.toString().equals(ANYTHING));
            String template = unmatched ? UNMATCHED : String.valueOf(route);
            return new Answered(String.valueOf(method), template, String.valueOf(path), bytes, answer);
        }
    }

    /**
     * What the client got.
     *
     * @param status the status
     * @param bytes the length of the body
     * @param duration the time from the first byte of the request to the last one of the answer
     * @param replayed whether an earlier request had the answer
     */
    record Answer(int status, long bytes, Duration duration, boolean replayed) {

        /** Tells clients of {@code ashlar-starter-core} that an earlier request had the answer. */
        private static final String REPLAYED = "Idempotency-Replayed";

        Answer(int status, long bytes, Duration duration, UnaryOperator<@Nullable String> headers) {
            this(status, bytes, duration, Boolean.parseBoolean(headers.apply(REPLAYED)));
        }
    }
}
