package dev.ashlar.observability.autoconfigure.body;

import dev.ashlar.observability.RequestLog;
import dev.ashlar.observability.autoconfigure.body.BodyLog.Bodies;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Captures the bodies of a request while they are read and written. */
final class BodyLogFilter implements Filter {

    private final BodyLog log;

    BodyLogFilter(BodyLog log) {
        this.log = log;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RequestLog current = RequestLog.current();
        if (current == null || !log.isWritten()) {
            chain.doFilter(request, response);
            return;
        }
        HttpServletRequest asked = (HttpServletRequest) request;
        Bodies bodies = log.of(current, asked.getMethod());
        bodies.answer().clear();
        boolean told = BodyCapture.isTold(asked.getContentType(), asked.getHeader("Content-Encoding"));
        chain.doFilter(
                told ? new CapturedRequest(asked, bodies.request()) : request,
                new CapturedResponse((HttpServletResponse) response, bodies.answer()));
    }
}
