package dev.ashlar.observability.autoconfigure.request;

import dev.ashlar.observability.RequestLog;
import dev.ashlar.observability.autoconfigure.request.RequestLine.Answer;
import dev.ashlar.observability.autoconfigure.request.RequestLine.Answered;
import java.time.Duration;
import org.eclipse.jetty.server.Context;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ContextHandler.ContextScopeListener;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Stands where Jetty asks for its log of requests, which hears of each once, at its very end; and goes with whichever thread works for
 * a request.
 */
final class JettyRequestLines implements org.eclipse.jetty.server.RequestLog, ContextScopeListener {

    private final RequestLine line;

    JettyRequestLines(RequestLine line) {
        this.line = line;
    }

    void addTo(Server server) {
        var other = server.getRequestLog();
        server.setRequestLog(other == null ? this : new Collection(this, other));
        server.insertHandler(new Named());
        server.getDescendants(ContextHandler.class).forEach(context -> context.addEventListener(this));
    }

    @Override
    public void enterScope(Context context, @Nullable Request request) {
        if (request != null) {
            RequestLogs.enter(of(request));
        }
    }

    @Override
    public void exitScope(Context context, @Nullable Request request) {
        if (request != null) {
            RequestLogs.leave();
            MDC.remove(RequestLogs.TRACE_ID);
        }
    }

    @Override
    public void log(Request request, Response response) {
        line.write(
                of(request),
                Answered.of(
                        request.getMethod(),
                        request.getAttribute(ServletRequestLogs.ROUTE),
                        request.getHttpURI().getPath(),
                        request.getLength(),
                        new Answer(
                                response.getStatus(),
                                Response.getContentBytesWritten(response),
                                Duration.ofNanos(System.nanoTime() - request.getBeginNanoTime()),
                                response.getHeaders()::get)));
    }

    private static RequestLog of(Request request) {
        if (request.getAttribute(RequestLogs.ATTRIBUTE) instanceof RequestLog known) {
            return known;
        }
        RequestLog log = RequestLogs.begin(request.getHeaders().get(RequestIds.HEADER));
        request.setAttribute(RequestLogs.ATTRIBUTE, log);
        request.setAttribute(RequestLogs.SHARED_ID, log.id());
        return log;
    }

    /** Tells the client the id. */
    private static final class Named extends Handler.Wrapper {

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            response.getHeaders().put(RequestIds.HEADER, of(request).id());
            return super.handle(request, response, callback);
        }
    }
}
