package dev.ashlar.security.autoconfigure.ratelimit;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.StandardErrorCode;
import dev.ashlar.errors.servlet.ServletProblems;
import dev.ashlar.security.ratelimit.Draw;
import dev.ashlar.security.ratelimit.RateLimitExemption;
import dev.ashlar.security.ratelimit.RateLimitStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** Lets a request through or answers it, and tells in both cases how much is left. */
final class LimitGate {

    private final RateLimitStore store;
    private final ServletProblems problems;
    private final LimitMeters meters;
    private final List<RateLimitExemption> exemptions;

    LimitGate(RateLimitStore store, ServletProblems problems, LimitMeters meters, List<RateLimitExemption> exemptions) {
        this.store = store;
        this.problems = problems;
        this.meters = meters;
        this.exemptions = List.copyOf(exemptions);
    }

    boolean admits(LimitPolicy policy, String subject, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (exemptions.stream().anyMatch(exemption -> exemption.isExempt(request))) {
            return true;
        }
        Draw draw = store.draw(policy.budget(subject), policy.limit());
        RateLimitHeaders.write(policy, draw, response);
        if (!draw.granted()) {
            meters.refused(policy.name());
            String seconds = Long.toString(Math.max(1, RateLimitHeaders.seconds(draw.untilReset())));
            problems.write(
                    Problem.of(StandardErrorCode.RATE_LIMITED).withHeader(HttpHeaders.RETRY_AFTER, seconds),
                    request,
                    response);
        }
        return draw.granted();
    }
}
