package dev.ashlar.observability.autoconfigure.request;

import dev.ashlar.observability.RequestLog;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;

/** Takes the id of the trace, where there is one, to the line of the request and to the client. */
final class TraceFilter implements Filter {

    static final String HEADER = "X-Trace-Id";
    static final String FIELD = "trace.id";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String trace = MDC.get(RequestLogs.TRACE_ID);
        if (trace != null && !trace.isEmpty()) {
            RequestLog.add(FIELD, trace);
            if (!response.isCommitted()) {
                ((HttpServletResponse) response).setHeader(HEADER, trace);
            }
        }
        chain.doFilter(request, response);
    }
}
