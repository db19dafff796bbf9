package dev.ashlar.security.ratelimit;

import org.springframework.http.HttpMethod;

/**
 * How often one operation may be called.
 *
 * @param operation how it is called; clients are told
 * @param method the HTTP method
 * @param path the path pattern, spelled as the handler's mapping spells it
 * @param limit as {@link RateLimit#value()} takes it
 * @param by whose requests are counted together
 */
public record OperationRateLimit(String operation, HttpMethod method, String path, String limit, LimitedBy by) {

    /** So often by each caller. */
    public static OperationRateLimit limited(String operation, String method, String path, String limit) {
        return new OperationRateLimit(operation, HttpMethod.valueOf(method), path, limit, LimitedBy.CALLER);
    }

    /** So often from each address, whoever is calling. */
    public OperationRateLimit byAddress() {
        return new OperationRateLimit(operation, method, path, limit, LimitedBy.ADDRESS);
    }
}
