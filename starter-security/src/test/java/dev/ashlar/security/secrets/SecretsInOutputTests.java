package dev.ashlar.security.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.security.idp.IdentityProvider;
import dev.ashlar.security.idp.OrdersApplication;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SEC-59: the last of all tests, with a look back at what they have printed. */
@Order(Integer.MAX_VALUE)
class SecretsInOutputTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJl",
                "key ak_0123456789abcdef_0123456789012345678901234567890123456789012",
                "password=four quiet otters",
                "{argon2}$argon2id$v=19$m=64",
                "Cookie: __Host-SESSION=abc",
                "Authorization: Basic YWRtaW46YWRtaW4=",
                "card 4111 1111 1111 1111"
            })
    void secretsAreKnownByTheirForm(String text) {
        assertThat(MarkedSecrets.areIn(text)).isTrue();
    }

    @Test
    void secretsAreKnownWhenTheyWereMarked() {
        String secret = MarkedSecrets.mark(UUID.randomUUID().toString());
        assertThat(MarkedSecrets.areIn("token: " + secret)).isTrue();
        assertThat(MarkedSecrets.areIn("token: ***")).isFalse();
    }

    @Test
    void noneIsInALogAMetricOrAnAnswer() {
        OrdersApplication app = OrdersApplication.shared();
        String secret = MarkedSecrets.mark("marked-" + UUID.randomUUID());
        List<HttpResponse<String>> answers = Stream.concat(
                        Stream.of("Bearer ", "Basic ", "ApiKey ", "")
                                .map(scheme -> app.get("/api/me", "Authorization", scheme + secret)),
                        Stream.of(
                                app.get("/api/me", "Cookie", "__Host-SESSION=" + secret),
                                app.get("/api/me", "X-API-Key", secret),
                                app.get("/api/me", "X-Forwarded-For", secret),
                                app.get("/api/me?access_token=" + secret + "&password=" + secret),
                                app.get("/api/orders?card=4111111111111111"),
                                app.getAs(
                                        MarkedSecrets.mark(
                                                IdentityProvider.shared().serviceToken("opaque", "orders:read")),
                                        "/api/me")))
                .toList();
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body() + answer.headers()).doesNotContain(secret);
        });
        assertThat(app.bean(MeterRegistry.class).getMeters())
                .isNotEmpty()
                .allSatisfy(meter -> assertThat(MarkedSecrets.areIn(String.valueOf(meter.getId())))
                        .isFalse());
        assertThat(OutputScan.found()).isEmpty();
    }
}
