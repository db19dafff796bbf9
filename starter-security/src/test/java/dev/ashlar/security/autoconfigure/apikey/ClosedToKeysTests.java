package dev.ashlar.security.autoconfigure.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.security.access.AccessPolicies;
import dev.ashlar.security.access.Credentials;
import dev.ashlar.security.access.OperationPolicy;
import dev.ashlar.security.apikey.ApiKey;
import dev.ashlar.security.apikey.ApiKeyAuthentication;
import dev.ashlar.security.autoconfigure.handler.HandlerLookup;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;

/** SECX-12. */
class ClosedToKeysTests {

    private static final AccessPolicies TABLE = AccessPolicies.of(
            OperationPolicy.guarded("usage", "GET", "/account/{id}", Credentials.apiKey("usage")),
            OperationPolicy.guarded("me", "GET", "/account/me", Credentials.caller()));

    @ParameterizedTest
    @CsvSource({
        "GET, /account/{id}, true",
        "HEAD, /account/{id}, true",
        "GET, /account/me, false",
        "POST, /account/{id}, false"
    })
    void aKeyIsGoodForTheOperationsThatAskForOne(String method, String pattern, boolean leftToOthers) {
        AuthorizationResult result = closed(pattern).authorize(ClosedToKeysTests::key, request(method));
        assertThat(result == null).isEqualTo(leftToOthers);
    }

    private static ClosedToKeys closed(String pattern) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("mapping", (HandlerMapping) request -> {
            request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, pattern);
            return new HandlerExecutionChain(new Object());
        });
        return new ClosedToKeys(
                List.of("/account/**"), List.of(TABLE), new HandlerLookup(beans.getBeanProvider(HandlerMapping.class)));
    }

    private static MockHttpServletRequest request(String method) {
        return new MockHttpServletRequest(method, "/account/me");
    }

    private static ApiKeyAuthentication key() {
        return new ApiKeyAuthentication(
                new ApiKey("ak_1", "ada", "nightly", Set.of("usage"), Instant.EPOCH, null, null, null));
    }
}
