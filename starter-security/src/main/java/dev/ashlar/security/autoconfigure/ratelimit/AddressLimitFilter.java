package dev.ashlar.security.autoconfigure.ratelimit;

import dev.ashlar.security.ratelimit.LimitedBy;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Limits addresses before anything is done to find out who is calling, so that guessing is limited too. */
final class AddressLimitFilter extends OncePerRequestFilter {

    private final LimitPolicy everything;
    private final PathLimits paths;
    private final Subjects subjects;
    private final LimitGate gate;

    AddressLimitFilter(LimitPolicy everything, PathLimits paths, Subjects subjects, LimitGate gate) {
        this.everything = everything;
        this.paths = paths;
        this.subjects = subjects;
        this.gate = gate;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = subjects.address(request);
        if (gate.admits(everything, address, request, response) && admitsPath(address, request, response)) {
            chain.doFilter(request, response);
        }
    }

    private boolean admitsPath(String address, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LimitChoice choice = paths.find(request, LimitedBy.ADDRESS);
        return choice == null || choice.policy() == null || gate.admits(choice.policy(), address, request, response);
    }
}
