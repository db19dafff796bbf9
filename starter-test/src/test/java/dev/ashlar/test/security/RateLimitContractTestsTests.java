package dev.ashlar.test.security;

import static dev.ashlar.test.security.OperationLimit.limited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The application of the other contract, held to the one limit that it has; and to those that it has not. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "server.address=127.0.0.1",
        classes = AccessContractTestsTests.App.class)
@AutoConfigureRestTestClient
class RateLimitContractTestsTests extends RateLimitContractTests {

    @Override
    protected Stream<OperationLimit> operations() {
        return Stream.of(limited("limited", "GET", "/open/limited", 2, 60).taking("application/json"));
    }

    @Test
    void aTableThatSaysOtherwiseFails() {
        List<OperationLimit> wrong = List.of(
                limited("open", "GET", "/open", 2, 60),
                limited("unlimited", "GET", "/open/unlimited", 3, 60),
                limited("unlimited", "GET", "/open/unlimited", 2, 60));
        for (OperationLimit operation : wrong) {
            RateLimitContractTests other = new RateLimitContractTests() {
                @Override
                protected Stream<OperationLimit> operations() {
                    return Stream.of(operation);
                }
            };
            other.takeContextOf(this);
            DynamicTest test = other.limitsHold().findFirst().orElseThrow();
            assertThat(catchThrowable(test.getExecutable()::execute))
                    .as(operation.toString())
                    .isNotNull();
        }
    }
}
