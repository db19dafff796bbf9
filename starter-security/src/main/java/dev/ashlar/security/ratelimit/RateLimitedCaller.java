package dev.ashlar.security.ratelimit;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.Authentication;

/** Names the caller whose requests are counted together. Define a bean to count by tenant, for example. */
@FunctionalInterface
public interface RateLimitedCaller {

    /** The name of a caller who is known; two callers of one name share their budget. */
    String name(Authentication authentication, HttpServletRequest request);
}
