package dev.ashlar.security.audit;

import org.jspecify.annotations.Nullable;

/**
 * Where an action came from.
 *
 * @param address the address of the caller, null outside of a request
 * @param requestId the id that the request has in problems and logs
 * @param traceId the id of the trace, null where nothing traces
 */
public record AuditOrigin(
        @Nullable String address,
        @Nullable String requestId,
        @Nullable String traceId) {}
