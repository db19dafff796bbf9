package dev.ashlar.observability.autoconfigure.request;

import dev.ashlar.observability.RequestLog;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.slf4j.MDC;

/** Leaves the id of the trace to the server, which tells of a failure when the trace is over; it goes with the id of the request. */
final class ServerTraceFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } finally {
            RequestLog log = RequestLog.current();
            Object trace = log == null ? null : log.fields().get(TraceFilter.FIELD);
            if (trace != null) {
                MDC.put(RequestLogs.TRACE_ID, trace.toString());
            }
        }
    }
}
