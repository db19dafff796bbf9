package dev.ashlar.test.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * Holds of a running application that operations are for those whom they are meant for, and for nobody else. Inherit it in a
 * test of Spring Boot with a {@link LocalCaller} and a server:
 *
 * <pre>{@code
 * @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
 * class AccessTests extends AccessContractTests {
 *
 *     @Override
 *     protected Stream<OperationAccess> operations() {
 *         return Stream.of(
 *                 open("listBooks", "GET", "/books"),
 *                 guarded("addBook", "POST", "/books", bearer("books:write")).taking("application/json"));
 *     }
 * }
 * }</pre>
 *
 * <p>Requests have no body, and paths name nothing that exists: whether a caller is let in is decided before that matters. A
 * path that nobody handles, and a failure of the server other than 501, are no way of being let in.
 */
public abstract class AccessContractTests {

    private static final int NOT_FOUND = 404;
    private static final int NOT_IMPLEMENTED = 501;

    @Autowired(required = false)
    private @Nullable LocalCredentials credentials;

    @Autowired
    private @Nullable Environment environment;

    /** For subclasses. */
    protected AccessContractTests() {}

    /** The operations of the application and who may call them. */
    protected abstract Stream<OperationAccess> operations();

    @TestFactory
    Stream<DynamicTest> openOperationsAreForEverybody() {
        return operations()
                .filter(OperationAccess::open)
                .map(operation ->
                        dynamicTest(operation.toString(), () -> assertLetIn(operation, LocalCaller.nobody())));
    }

    @TestFactory
    Stream<DynamicTest> guardedOperationsAreNotForStrangers() {
        return guarded()
                .map(operation -> dynamicTest(
                        operation.toString(),
                        () -> assertThat(status(operation, LocalCaller.nobody()))
                                .isEqualTo(401)));
    }

    @TestFactory
    Stream<DynamicTest> guardedOperationsAreNotForCallersWhoLackWhatTheyAskFor() {
        return guarded()
                .flatMap(operation -> operation.callers().stream()
                        .filter(caller -> !operation.lets(caller.withoutGrants()))
                        .map(caller -> dynamicTest(
                                operation + " by " + caller.proofs(),
                                () -> assertThat(status(operation, caller.withoutGrants()))
                                        .isEqualTo(403))));
    }

    @TestFactory
    Stream<DynamicTest> guardedOperationsAreForThoseTheyAreMeantFor() {
        return guarded()
                .flatMap(operation -> operation.callers().stream()
                        .map(caller -> dynamicTest(operation + " by " + caller, () -> assertLetIn(operation, caller))));
    }

    void takeContextOf(AccessContractTests other) {
        credentials = other.credentials;
        environment = other.environment;
    }

    private Stream<OperationAccess> guarded() {
        return operations().filter(operation -> !operation.open());
    }

    /** By a handler that works, be it one that finds nothing or that waits for code. */
    private void assertLetIn(OperationAccess operation, LocalCaller caller) throws IOException, InterruptedException {
        int status = status(operation, caller);
        assertThat(status).isNotIn(401, 403).matches(answer -> answer < 500 || answer == NOT_IMPLEMENTED, "no failure");
        if (status == NOT_FOUND) {
            assertThat(call("OPTIONS", operation, caller))
                    .as("whether there is a handler at %s", operation.path())
                    .isNotEqualTo(NOT_FOUND);
        }
    }

    private int status(OperationAccess operation, LocalCaller caller) throws IOException, InterruptedException {
        return call(operation.method(), operation, caller);
    }

    private int call(String method, OperationAccess operation, LocalCaller caller)
            throws IOException, InterruptedException {
        return new OperationCalls(Objects.requireNonNull(environment, "a context"))
                .call(method, operation.path(), operation.contentType(), headers(caller))
                .statusCode();
    }

    private Map<String, String> headers(LocalCaller caller) {
        return caller.equals(LocalCaller.nobody())
                ? Map.of()
                : Objects.requireNonNull(credentials, "a LocalCaller bean").headers(caller);
    }
}
