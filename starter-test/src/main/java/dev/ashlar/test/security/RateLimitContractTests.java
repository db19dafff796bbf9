package dev.ashlar.test.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * Holds of a running application that operations may be called as often as they are meant to be, and not more often. Inherit
 * it in a test of Spring Boot with a server. Its requests carry the header {@value #COUNTED}, so that a {@code
 * RateLimitExemption} bean can let all other tests of the same application call as often as they like.
 *
 * <p>Clients must be told of every limit. Those of at most {@value #FEW} requests in a minute or more are used up too.
 */
public abstract class RateLimitContractTests {

    /** The header of requests that have to be counted. */
    public static final String COUNTED = "X-Counted";

    private static final int FEW = 10;
    private static final Duration LONG = Duration.ofMinutes(1);

    @Autowired(required = false)
    private @Nullable LocalCredentials credentials;

    @Autowired(required = false)
    private @Nullable LocalCaller caller;

    @Autowired
    private @Nullable Environment environment;

    /** For subclasses. */
    protected RateLimitContractTests() {}

    /** The operations of the application that have a limit of their own. */
    protected abstract Stream<OperationLimit> operations();

    @TestFactory
    Stream<DynamicTest> limitsHold() {
        return operations().map(operation -> dynamicTest(operation.toString(), () -> holds(operation)));
    }

    void takeContextOf(RateLimitContractTests other) {
        credentials = other.credentials;
        caller = other.caller;
        environment = other.environment;
    }

    private void holds(OperationLimit operation) throws IOException, InterruptedException {
        OperationCalls calls = new OperationCalls(Objects.requireNonNull(environment, "a context"));
        HttpResponse<Void> first = call(calls, operation);
        assertThat(first.statusCode()).isNotEqualTo(429);
        assertThat(first.headers().firstValue("RateLimit-Policy")).contains(operation.policy());
        if (operation.requests() <= FEW && operation.per().compareTo(LONG) >= 0) {
            HttpResponse<Void> refused = refused(calls, operation);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isBetween(1L, operation.per().toSeconds());
        }
    }

    /** More requests than it takes, since the time may end in between. */
    private HttpResponse<Void> refused(OperationCalls calls, OperationLimit operation)
            throws IOException, InterruptedException {
        HttpResponse<Void> response = call(calls, operation);
        for (long more = 3 * operation.requests(); more > 0 && response.statusCode() != 429; more--) {
            response = call(calls, operation);
        }
        return response;
    }

    private HttpResponse<Void> call(OperationCalls calls, OperationLimit operation)
            throws IOException, InterruptedException {
        Map<String, String> headers = new HashMap<>(Map.of(COUNTED, "true"));
        if (credentials != null && caller != null) {
            headers.putAll(credentials.headers(caller));
        }
        return calls.call(operation.method(), operation.path(), operation.contentType(), headers);
    }
}
