package dev.ashlar.security.ratelimit;

import jakarta.servlet.http.HttpServletRequest;

/** Lets requests through uncounted, such as those of monitoring. An application may have several, as beans. */
@FunctionalInterface
public interface RateLimitExemption {

    /** Whether nobody's budget is asked for this request; called before it is known who is calling, and after. */
    boolean isExempt(HttpServletRequest request);
}
