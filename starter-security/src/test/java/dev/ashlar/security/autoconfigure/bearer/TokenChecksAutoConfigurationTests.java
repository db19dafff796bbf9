package dev.ashlar.security.autoconfigure.bearer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.ashlar.security.autoconfigure.secret.SecretSetupException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;

class TokenChecksAutoConfigurationTests {

    private static final String KEYS = "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:1/keys";
    private static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1";
    private static final String PUBLIC_KEY = "spring.security.oauth2.resourceserver.jwt.public-key-location=";
    private static final String AUDIENCE = "spring.security.oauth2.resourceserver.jwt.audiences=orders-api";

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    TokenChecksAutoConfiguration.class,
                    PublicKeyAutoConfiguration.class,
                    OAuth2ResourceServerAutoConfiguration.class));

    @Test
    void startsWithoutAnIssuer() {
        runner.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(JwtDecoder.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                KEYS,
                "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1",
                "spring.security.oauth2.resourceserver.opaquetoken.introspection-uri=http://127.0.0.1:1"
            })
    void refusesToStartWithoutAnAudience(String issuer) {
        runner.withPropertyValues(
                        issuer,
                        "ashlar.security.bearer.issuer-required=false",
                        "spring.security.oauth2.resourceserver.opaquetoken.client-id=a",
                        "spring.security.oauth2.resourceserver.opaquetoken.client-secret=b")
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(SecretSetupException.class)
                        .hasMessageContaining("no audience is configured"));
    }

    @Test
    void startsWithoutAnAudienceWhereToldSo() {
        runner.withPropertyValues(KEYS, ISSUER, "ashlar.security.bearer.audience-required=false")
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(JwtDecoder.class));
    }

    @Test
    void refusesToStartWithKeysOfWhateverIssuer() {
        runner.withPropertyValues(KEYS, AUDIENCE)
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(SecretSetupException.class)
                        .hasMessageContaining("no issuer is configured"));
    }

    @ParameterizedTest
    @ValueSource(strings = {ISSUER, "ashlar.security.bearer.issuer-required=false"})
    void startsWithKeysOfAnIssuerOrWhereToldSo(String property) {
        runner.withPropertyValues(KEYS, AUDIENCE, property)
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(JwtDecoder.class));
    }

    @Test
    void trustsADecoderOfTheApplication() {
        runner.withUserConfiguration(OwnDecoder.class)
                .withPropertyValues(KEYS)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void readsTokensByAPublicKey(@TempDir Path folder) throws Exception {
        RSAKey key = new RSAKeyGenerator(2048).generate();
        runner.withPropertyValues(publicKey(folder, key), AUDIENCE).run(context -> {
            JwtDecoder decoder = context.getBean(JwtDecoder.class);
            assertThat(decoder.decode(signed(key, "orders-api")).getSubject()).isEqualTo("ada");
            assertThatThrownBy(() -> decoder.decode(signed(key, "another-api"))).hasMessageContaining("aud");
            String forged = signed(new RSAKeyGenerator(2048).generate(), "orders-api");
            assertThatThrownBy(() -> decoder.decode(forged)).isInstanceOf(BadJwtException.class);
        });
    }

    @Test
    void demandsAnAudienceBesideAPublicKey(@TempDir Path folder) throws Exception {
        runner.withPropertyValues(publicKey(folder, new RSAKeyGenerator(2048).generate()))
                .run(context -> assertThat(context).getFailure().hasMessageContaining("no audience is configured"));
    }

    @Test
    void namesThePropertyOfAPublicKeyThatIsNone(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("key.pem"), "c2VjcmV0");
        runner.withPropertyValues(PUBLIC_KEY + file.toUri(), AUDIENCE)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                        .hasMessageContaining("public-key-location"));
    }

    @Test
    void demandsOneAlgorithmForAPublicKey(@TempDir Path folder) throws Exception {
        runner.withPropertyValues(
                        publicKey(folder, new RSAKeyGenerator(2048).generate()),
                        AUDIENCE,
                        "spring.security.oauth2.resourceserver.jwt.jws-algorithms=RS256,RS512")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("jws-algorithms"));
    }

    @Test
    void refusesSymmetricAlgorithms() {
        runner.withPropertyValues(KEYS, AUDIENCE, "spring.security.oauth2.resourceserver.jwt.jws-algorithms=HS256")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("jws-algorithms")
                        .hasMessageContaining("HS256"));
    }

    /** SEC-05: half a second later than a whole one. */
    @ParameterizedTest
    @CsvSource({"-30, 30, false", "-31, 30, true", "30, 30, false", "31, 30, true", "-60, 60, false", "-61, 60, true"})
    void toleratesWholeSecondsAndNotOneMore(int offset, int skew, boolean refused) {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        Clock clock = Clock.fixed(now.plusMillis(500), ZoneOffset.UTC);
        Instant expiry = offset < 0 ? now.plusSeconds(offset) : now.plusSeconds(600);
        Instant start = offset < 0 ? now.minusSeconds(600) : now.plusSeconds(offset);
        Jwt token = Jwt.withTokenValue("t")
                .header("alg", "RS256")
                .expiresAt(expiry)
                .notBefore(start)
                .build();
        assertThat(TokenValidators.timestamps(Duration.ofSeconds(skew), clock)
                        .validate(token)
                        .hasErrors())
                .isEqualTo(refused);
    }

    @ParameterizedTest
    @ValueSource(strings = {"61s", "-1s"})
    void refusesAClockThatIsTooFarOff(String skew) {
        runner.withPropertyValues("ashlar.security.bearer.clock-skew=" + skew)
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void leavesTokensAloneWhereSwitchedOff() {
        runner.withPropertyValues(KEYS, "ashlar.security.bearer.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(JwtTimestampValidator.class));
    }

    @Test
    void refusesTokensThatLiveTooLong() {
        runner.withPropertyValues("ashlar.security.bearer.max-lifetime=1h").run(context -> {
            OAuth2TokenValidator<Jwt> lifetime = validator(context.getBean("ashlarTokenLifetime"));
            Instant now = Instant.now();
            assertThat(lifetime.validate(token(now, now.plusSeconds(3600))).hasErrors())
                    .isFalse();
            assertThat(lifetime.validate(token(now, now.plusSeconds(3601))).hasErrors())
                    .isTrue();
            assertThat(lifetime.validate(token(null, now.plusSeconds(1))).hasErrors())
                    .isTrue();
        });
    }

    @Test
    void keepsTheNameOfThePrincipalThatSpringBootIsTold() {
        runner.withPropertyValues("spring.security.oauth2.resourceserver.jwt.principal-claim-name=email")
                .run(context -> {
                    var converter = context.getBean(JwtAuthenticationConverter.class);
                    Jwt token = Jwt.withTokenValue("t")
                            .header("alg", "RS256")
                            .claims(claims -> claims.putAll(
                                    Map.of("email", "a@b", "roles", "A ROLE_B", "scope", "s", "scp", List.of("t"))))
                            .build();
                    var caller = Objects.requireNonNull(converter.convert(token));
                    assertThat(caller.getName()).isEqualTo("a@b");
                    assertThat(caller.getAuthorities())
                            .extracting(GrantedAuthority::getAuthority)
                            .containsExactlyInAnyOrder("FACTOR_BEARER", "SCOPE_s", "SCOPE_t", "ROLE_A", "ROLE_B");
                });
    }

    @Test
    void readsRolesFromTheConfiguredClaims() {
        GrantedClaims granted = new GrantedClaims(List.of("https://acme.example/roles", "resource.orders.roles"));
        assertThat(granted.of(Map.of(
                        "https://acme.example/roles",
                        List.of("A"),
                        "resource",
                        Map.of("orders", Map.of("roles", List.of("B"))),
                        "roles",
                        List.of("C"))))
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("ROLE_A", "ROLE_B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"authority-prefix=X_", "authorities-claim-name=x", "authorities-claim-expressions=[x]"})
    void leavesTheMappingToSpringBootWhereAskedTo(String property) {
        runner.withPropertyValues("spring.security.oauth2.resourceserver.jwt." + property)
                .run(context -> assertThat(context)
                        .hasSingleBean(JwtAuthenticationConverter.class)
                        .doesNotHaveBean("ashlarJwtAuthenticationConverter"));
    }

    @Test
    void backsOffForBeansOfTheApplication() {
        runner.withUserConfiguration(OwnBeans.class)
                .withPropertyValues(
                        "spring.security.oauth2.resourceserver.opaquetoken.introspection-uri=http://127.0.0.1:1")
                .run(context -> assertThat(context)
                        .hasSingleBean(JwtAuthenticationConverter.class)
                        .hasSingleBean(JwtTimestampValidator.class)
                        .hasSingleBean(OpaqueTokenIntrospector.class)
                        .hasBean("ownConverter")
                        .hasBean("ownTimes")
                        .hasBean("ownIntrospector"));
    }

    @SuppressWarnings("unchecked") // the bean's own type
    private static OAuth2TokenValidator<Jwt> validator(Object bean) {
        return (OAuth2TokenValidator<Jwt>) bean;
    }

    private static String publicKey(Path folder, RSAKey key) throws Exception {
        String encoded =
                Base64.getMimeEncoder().encodeToString(key.toRSAPublicKey().getEncoded());
        Path file = Files.writeString(
                folder.resolve("key.pem"), "-----BEGIN PUBLIC KEY-----\n" + encoded + "\n-----END PUBLIC KEY-----\n");
        return PUBLIC_KEY + file.toUri();
    }

    private static String signed(RSAKey key, String audience) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.RS256),
                new JWTClaimsSet.Builder()
                        .subject("ada")
                        .audience(audience)
                        .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                        .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static Jwt token(Instant from, Instant to) {
        return Jwt.withTokenValue("t")
                .header("alg", "RS256")
                .subject("ada")
                .issuedAt(from)
                .expiresAt(to)
                .build();
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnDecoder {

        @Bean
        JwtDecoder decoder() {
            return token -> token(null, Instant.now());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnBeans {

        @Bean
        JwtAuthenticationConverter ownConverter() {
            return new JwtAuthenticationConverter();
        }

        @Bean
        JwtTimestampValidator ownTimes() {
            return new JwtTimestampValidator();
        }

        @Bean
        OpaqueTokenIntrospector ownIntrospector() {
            return token -> {
                throw new UnsupportedOperationException();
            };
        }
    }
}
