package dev.ashlar.observability.autoconfigure.body;

import dev.ashlar.observability.RequestLog;
import dev.ashlar.observability.autoconfigure.body.JsonMask.Masked;
import dev.ashlar.observability.autoconfigure.redaction.MaskedText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Writes a line with the bodies of a request, right before the line of the request itself.
 *
 * @param mask what takes the secrets out
 */
record BodyLog(JsonMask mask) {

    private static final Logger LOG = LoggerFactory.getLogger("http.body");

    boolean isWritten() {
        return LOG.isInfoEnabled();
    }

    /** The bodies of a request, of which the first part is told at its end. */
    Bodies of(RequestLog log, String method) {
        return log.attachment(Bodies.class, () -> {
            Bodies bodies = new Bodies(new BodyCapture(mask.limit()), new BodyCapture(mask.limit()));
            log.atEnd(route -> write(bodies, method, route));
            return bodies;
        });
    }

    private void write(Bodies bodies, String method, String route) {
        Masked request = mask.mask(bodies.request);
        Masked answer = mask.mask(bodies.answer);
        if (!request.text().isEmpty() || !answer.text().isEmpty()) {
            LoggingEventBuilder line =
                    LOG.atInfo().addKeyValue("http.method", method).addKeyValue("http.route", route);
            line = add(line, request, "http.request.body.content", "http.request.body.truncated");
            line = add(line, answer, "http.response.body.content", "http.response.body.truncated");
            line.log("{} {}", method, route);
        }
    }

    private static LoggingEventBuilder add(LoggingEventBuilder line, Masked body, String content, String truncated) {
        if (body.text().isEmpty()) {
            return line;
        }
        LoggingEventBuilder told = line.addKeyValue(content, new MaskedText(body.text()));
        return body.cut() ? told.addKeyValue(truncated, true) : told;
    }

    /** What is captured of both. */
    record Bodies(BodyCapture request, BodyCapture answer) {}
}
