package dev.ashlar.test.conformance;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.ashlar.test.conformance.OperationReport.Outcome;
import dev.ashlar.test.security.LocalCaller;
import dev.ashlar.test.security.LocalCredentials;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * Holds of a running application that it keeps the word of its OpenAPI document. Inherit it in a test of Spring Boot with a
 * server:
 *
 * <pre>{@code
 * @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
 * class ConformanceTests extends ConformanceContractTests {
 *
 *     @Override
 *     protected Path document() {
 *         return Path.of("src/main/openapi/openapi.yaml");
 *     }
 * }
 * }</pre>
 *
 * <p>It calls on behalf of the {@link LocalCaller}, where there is one. Operations that answer 501, as those that wait for code
 * do, do not fail.
 */
public abstract class ConformanceContractTests {

    @Autowired(required = false)
    private @Nullable LocalCredentials credentials;

    @Autowired(required = false)
    private @Nullable LocalCaller caller;

    @Autowired
    private @Nullable Environment environment;

    /** For subclasses. */
    protected ConformanceContractTests() {}

    /** The document, as a file. */
    protected abstract Path document();

    /** The walk, to be adjusted: which operations are not called, how many requests are sent. */
    protected Conformance adjusted(Conformance walk) {
        return walk;
    }

    @TestFactory
    Stream<DynamicTest> operationsKeepTheirWord() {
        ConformanceReport report = adjusted(
                        Conformance.of(document()).against(server()).as(headers()))
                .walk();
        return Stream.concat(
                Stream.of(dynamicTest("some operation answers", () -> assertProves(report))),
                report.operations().stream()
                        .filter(operation -> operation.outcome() != Outcome.NOT_CALLED)
                        .map(operation -> dynamicTest(operation.operation(), () -> assertKept(operation))));
    }

    private static void assertProves(ConformanceReport report) {
        if (report.provesNothing()) {
            throw new AssertionError(report.toString());
        }
    }

    private static void assertKept(OperationReport operation) {
        if (operation.outcome() == Outcome.BROKEN) {
            throw new AssertionError(operation.toString());
        }
    }

    private URI server() {
        Environment known = Objects.requireNonNull(environment, "a context");
        return URI.create("http://localhost:" + known.getRequiredProperty("local.server.port")
                + known.getProperty("server.servlet.context-path", ""));
    }

    private Map<String, String> headers() {
        return credentials == null || caller == null ? Map.of() : credentials.headers(caller);
    }
}
