package dev.ashlar.security.autoconfigure.headers;

import dev.ashlar.security.test.TokenContractTests;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The contract that applications inherit, held by one with nothing but defaults. */
@SpringBootTest(
        classes = HeadersIntegrationTests.App.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "server.address=127.0.0.1")
class TokenContractIntegrationTests extends TokenContractTests {

    @Override
    protected String guardedPath() {
        return "/own";
    }

    @Override
    protected Map<String, String> credentials() {
        return Map.of("Authorization", HeadersIntegrationTests.ISSUER.bearer("ada", "own"));
    }
}
