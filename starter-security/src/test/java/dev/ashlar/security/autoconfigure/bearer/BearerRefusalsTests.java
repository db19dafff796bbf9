package dev.ashlar.security.autoconfigure.bearer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.security.autoconfigure.chain.Challenge;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.InsufficientAuthenticationException;

class BearerRefusalsTests {

    @Test
    void namesEverythingThatCallersCanShow() {
        assertThat(challenges(true, "ApiKey", "Basic realm=\"a\""))
                .containsExactly("Bearer", "ApiKey", "Basic realm=\"a\"");
    }

    @Test
    void namesNoTokensWhereNoneAreTaken() {
        assertThat(challenges(false, "ApiKey")).containsExactly("ApiKey");
    }

    @Test
    void namesSomethingWhereNothingIsTaken() {
        assertThat(challenges(false)).containsExactly("Bearer");
    }

    private static List<String> challenges(boolean bearer, String... others) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new BearerRefusals("", () -> bearer, () -> Stream.of(others).map(Challenge::new))
                .commence(new MockHttpServletRequest(), response, new InsufficientAuthenticationException("nobody"));
        return response.getHeaders("WWW-Authenticate");
    }
}
