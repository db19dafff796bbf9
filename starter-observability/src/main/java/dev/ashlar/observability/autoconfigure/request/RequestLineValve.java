package dev.ashlar.observability.autoconfigure.request;

import dev.ashlar.observability.RequestLog;
import dev.ashlar.observability.autoconfigure.request.RequestLine.Answer;
import dev.ashlar.observability.autoconfigure.request.RequestLine.Answered;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Stands where Tomcat asks for its access log: it hears of every request once, at its very end, also of those that no filter sees,
 * that go on in other threads or that are given up.
 */
final class RequestLineValve extends ValveBase implements AccessLog {

    private final RequestLine line;

    RequestLineValve(RequestLine line) {
        super(true);
        this.line = line;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        try (RequestLog.Scope scope = ServletRequestLogs.open(request, response)) {
            getNext().invoke(request, response);
        }
    }

    @Override
    public void log(Request request, Response response, long nanoseconds) {
        line.write(
                ServletRequestLogs.of(request),
                Answered.of(
                        request.getMethod(),
                        request.getAttribute(ServletRequestLogs.ROUTE),
                        request.getRequestURI(),
                        request.getContentLengthLong(),
                        new Answer(
                                response.getStatus(),
                                response.getBytesWritten(true),
                                Duration.ofNanos(nanoseconds),
                                response::getHeader)));
    }

    @Override
    public void setRequestAttributesEnabled(boolean enabled) {
        // The address of the client is not told of.
    }

    @Override
    public boolean getRequestAttributesEnabled() {
        return false;
    }
}
