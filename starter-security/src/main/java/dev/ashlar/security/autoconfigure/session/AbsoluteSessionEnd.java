package dev.ashlar.security.autoconfigure.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends sessions that have lasted long enough, however active they are. */
final class AbsoluteSessionEnd extends OncePerRequestFilter {

    private final Duration timeout;
    private final Clock clock;

    AbsoluteSessionEnd(Duration timeout, Clock clock) {
        this.timeout = timeout;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && session.getCreationTime() + timeout.toMillis() <= clock.millis()) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }
}
