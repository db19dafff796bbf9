package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.ClassName;

/** Names of the types of the starter for security. */
final class SecurityTypes {

    static final ClassName ACCESS_POLICIES = access("AccessPolicies");
    static final ClassName CREDENTIALS = access("Credentials");
    static final ClassName OPERATION_POLICY = access("OperationPolicy");

    static final ClassName RATE_LIMITS = limit("RateLimits");
    static final ClassName OPERATION_RATE_LIMIT = limit("OperationRateLimit");

    private SecurityTypes() {}

    private static ClassName limit(String name) {
        return ClassName.get("dev.ashlar.security.ratelimit", name);
    }

    private static ClassName access(String name) {
        return ClassName.get("dev.ashlar.security.access", name);
    }
}
