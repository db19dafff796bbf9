package dev.ashlar.observability.autoconfigure.body;

import dev.ashlar.observability.RequestLog;
import dev.ashlar.observability.autoconfigure.body.JsonMask.Masked;
import dev.ashlar.observability.autoconfigure.redaction.MaskedText;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Writes a line with the bodies of a request, right before the line of the request itself. */
final class BodyLogFilter implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger("http.body");

    private final JsonMask mask;

    BodyLogFilter(JsonMask mask) {
        this.mask = mask;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RequestLog log = RequestLog.current();
        if (log == null || !LOG.isInfoEnabled()) {
            chain.doFilter(request, response);
            return;
        }
        HttpServletRequest asked = (HttpServletRequest) request;
        Bodies bodies = log.attachment(Bodies.class, () -> begin(log, asked));
        bodies.answer.clear();
        boolean told = BodyCapture.isTold(asked.getContentType(), asked.getHeader("Content-Encoding"));
        chain.doFilter(
                told ? new CapturedRequest(asked, bodies.request) : request,
                new CapturedResponse((HttpServletResponse) response, bodies.answer));
    }

    private Bodies begin(RequestLog log, HttpServletRequest request) {
        Bodies bodies = new Bodies(new BodyCapture(mask.limit()), new BodyCapture(mask.limit()));
        String method = request.getMethod();
        log.atEnd(route -> write(bodies, method, route));
        return bodies;
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

    private record Bodies(BodyCapture request, BodyCapture answer) {}
}
