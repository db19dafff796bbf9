package dev.ashlar.security.autoconfigure.ratelimit;

import dev.ashlar.security.ratelimit.Draw;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/**
 * The fields {@code RateLimit-Policy} and {@code RateLimit} of <a
 * href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">draft-ietf-httpapi-ratelimit-headers-10</a>.
 */
final class RateLimitHeaders {

    private static final String POLICY = "RateLimit-Policy";
    private static final String STATE = "RateLimit";

    private RateLimitHeaders() {}

    static void write(LimitPolicy policy, Draw draw, HttpServletResponse response) {
        String name = '"' + policy.name() + '"';
        response.setHeader(
                POLICY,
                name + ";q=" + policy.limit().requests() + ";w="
                        + policy.limit().per().toSeconds());
        response.setHeader(STATE, name + ";r=" + draw.remaining() + ";t=" + seconds(draw.untilReset()));
    }

    /** Rounded up, so that who waits as long is not refused again. */
    static long seconds(Duration time) {
        return time.getNano() == 0 ? time.getSeconds() : time.getSeconds() + 1;
    }
}
