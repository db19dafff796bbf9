package dev.ashlar.security.autoconfigure.ratelimit;

import dev.ashlar.security.ratelimit.LimitedBy;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Limits callers once it is known who they are: by a rule, or by what the handler declares, or as everybody else. */
final class CallerLimitFilter extends OncePerRequestFilter {

    private final LimitPolicy everything;
    private final PathLimits paths;
    private final HandlerLimits handlers;
    private final Subjects subjects;
    private final LimitGate gate;

    CallerLimitFilter(
            LimitPolicy everything, PathLimits paths, HandlerLimits handlers, Subjects subjects, LimitGate gate) {
        this.everything = everything;
        this.paths = paths;
        this.handlers = handlers;
        this.subjects = subjects;
        this.gate = gate;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        LimitPolicy policy = policy(caller, request);
        if (policy == null || gate.admits(policy, subjects.of(policy.by(), caller, request), request, response)) {
            chain.doFilter(request, response);
        }
    }

    /** Who is not known has been counted by address already, where nothing else is said. */
    private @Nullable LimitPolicy policy(@Nullable Authentication caller, HttpServletRequest request) {
        LimitChoice rule = paths.find(request, LimitedBy.CALLER);
        LimitChoice choice = rule == null ? handlers.find(request) : rule;
        if (choice != null) {
            return choice.policy();
        }
        return Subjects.isKnown(caller) ? everything : null;
    }
}
