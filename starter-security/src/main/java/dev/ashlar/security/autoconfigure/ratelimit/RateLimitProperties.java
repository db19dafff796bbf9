package dev.ashlar.security.autoconfigure.ratelimit;

import dev.ashlar.security.ratelimit.Limit;
import dev.ashlar.security.ratelimit.LimitedBy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often what may be called.
 *
 * @param enabled Whether requests are limited.
 * @param caller Limit of each known caller, for what has none of its own.
 * @param address Limit of each address, counted before it is known who is calling.
 * @param login where callers prove who they are
 * @param policies Limits by name, for annotations and rules to refer to.
 * @param rules Limits by path; the first that matches decides, before annotations and tables of operations.
 * @param store Where requests are counted.
 * @param onStoreFailure What is done with requests that cannot be counted where they should be.
 */
@Validated
@ConfigurationProperties("ashlar.security.rate-limits")
record RateLimitProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("600/min") Limit caller,
        @DefaultValue("3000/min") Limit address,
        @DefaultValue Login login,
        @DefaultValue Map<String, Limit> policies,
        @DefaultValue List<@Valid Rule> rules,
        @DefaultValue("memory") Store store,
        @DefaultValue("local") OnStoreFailure onStoreFailure) {

    /**
     * Where callers prove who they are.
     *
     * @param paths Path patterns whose POST requests are limited; empty for none. Where they are not set, those of
     *     ashlar.security.tokens and ashlar.security.sessions, /auth/**, /login and /oauth2/token.
     * @param limit Limit of each address on all of these paths together.
     */
    record Login(
            @Nullable List<String> paths,
            @DefaultValue("60/min") Limit limit) {}

    /**
     * A limit by path.
     *
     * @param paths Path patterns, such as /reports/**.
     * @param methods HTTP methods; empty for all.
     * @param limit Limit, such as 30/min, the name of a policy, or unlimited.
     * @param by Whose requests are counted together.
     */
    record Rule(
            @NotEmpty List<String> paths,
            @DefaultValue List<String> methods,
            @NotBlank String limit,
            @DefaultValue("caller") LimitedBy by) {}

    /** Where requests are counted. */
    enum Store {

        /** In the memory of this process; each node has budgets of its own. */
        MEMORY,

        /** In PostgreSQL, for all nodes together. */
        JDBC,

        /** In Redis, for all nodes together. */
        REDIS
    }

    /** What is done with requests that cannot be counted. */
    enum OnStoreFailure {

        /** They are counted in the memory of this process until the store is back. */
        LOCAL,

        /** They are let through. */
        ALLOW,

        /** They are refused. */
        REFUSE
    }
}
