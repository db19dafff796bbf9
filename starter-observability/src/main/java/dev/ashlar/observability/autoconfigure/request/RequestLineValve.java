package dev.ashlar.observability.autoconfigure.request;

import dev.ashlar.observability.RequestLog;
import dev.ashlar.observability.autoconfigure.request.RequestLine.Answer;
import dev.ashlar.observability.autoconfigure.request.RequestLine.Answered;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

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
        RequestLog log = ServletRequestLogs.of(request);
        if (isBroken(request)) {
            log.put(RequestLine.ABORTED, true);
        }
        line.write(
                log,
                Answered.of(
                        request.getMethod(),
                        request.getAttribute(ServletRequestLogs.ROUTE),
                        request.getRequestURI(),
                        request.getContentLengthLong(),
                        new Answer(
                                status(response),
                                response.getBytesWritten(false),
                                Duration.ofNanos(nanoseconds),
                                response::getHeader)));
    }

    private static boolean isBroken(Request request) {
        AtomicBoolean connected = new AtomicBoolean();
        request.getCoyoteRequest().action(ActionCode.IS_IO_ALLOWED, connected);
        return !connected.get();
    }

    /** That nobody takes the answer is no failure of the server, which it says it is. */
    private static int status(Response response) {
        boolean gone = response.getCoyoteResponse().getErrorException() instanceof IOException;
        return gone && response.getStatus() >= RequestLine.SERVER_ERROR
                ? RequestLine.CLIENT_GONE
                : response.getStatus();
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
