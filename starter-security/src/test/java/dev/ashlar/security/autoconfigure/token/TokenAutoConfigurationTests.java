package dev.ashlar.security.autoconfigure.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.ashlar.security.autoconfigure.account.AccountAutoConfiguration;
import dev.ashlar.security.autoconfigure.login.LoginAutoConfiguration;
import dev.ashlar.security.autoconfigure.password.PasswordAutoConfiguration;
import dev.ashlar.security.autoconfigure.secret.SecretSetupException;
import dev.ashlar.security.login.PasswordLogin;
import dev.ashlar.security.token.AccessTokenCustomizer;
import dev.ashlar.security.token.IssuedTokens;
import dev.ashlar.security.token.KeyFiles;
import dev.ashlar.security.token.RefreshTokenStore;
import dev.ashlar.security.token.TokenService;
import dev.ashlar.test.autoconfigure.TestPostgresAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

class TokenAutoConfigurationTests {

    private static final UserDetails ADA =
            User.withUsername("ada").password("{noop}x").roles("READER").build();

    private final WebApplicationContextRunner bare = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    PasswordAutoConfiguration.class, LoginAutoConfiguration.class, TokenAutoConfiguration.class));

    private final WebApplicationContextRunner enabled = bare.withPropertyValues("ashlar.security.tokens.enabled=true");

    private final WebApplicationContextRunner runner = enabled.withPropertyValues(
                    "ashlar.security.tokens.keys[0]=" + KeyFiles.ec())
            .withBean(UserDetailsService.class, () -> new InMemoryUserDetailsManager(ADA));

    @Test
    void isOffByDefault() {
        bare.run(context -> assertThat(context)
                .doesNotHaveBean(TokenService.class)
                .doesNotHaveBean(PasswordLogin.class)
                .doesNotHaveBean(JwtDecoder.class));
    }

    @Test
    void keepsTokensInMemoryWithoutADatabase() {
        runner.run(context -> assertThat(context).hasSingleBean(MemoryRefreshTokenStore.class));
        runner.withClassLoader(new FilteredClassLoader(JdbcClient.class))
                .run(context -> assertThat(context).hasSingleBean(MemoryRefreshTokenStore.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tokens.refresh.parallel-window=30d",
                "tokens.refresh.idle-lifetime=0",
                "tokens.refresh.absolute-lifetime=-1s",
                "login.forget-after=0",
                "login.first-delay=0",
                "login.max-delay=0",
                "login.known-for=0"
            })
    void doesNotStartWithTimesThatEndTheProtection(String property) {
        runner.withPropertyValues("ashlar.security." + property)
                .run(context ->
                        assertThat(context).getFailure().rootCause().isInstanceOf(BindValidationException.class));
    }

    @Test
    void printsNoKey() {
        runner.run(context -> assertThat(context.getBean(TokenProperties.class))
                .asString()
                .contains("keys=1")
                .doesNotContain(KeyFiles.ec().substring(0, 40)));
    }

    @Test
    void readsWhatItGivesOut() {
        runner.run(context -> {
            IssuedTokens tokens = context.getBean(TokenService.class).issue(ADA);
            assertThat(context.getBean(JwtDecoder.class)
                            .decode(tokens.accessToken())
                            .getSubject())
                    .isEqualTo("ada");
            assertThat(tokens.toString()).doesNotContain(tokens.refreshToken(), tokens.accessToken());
        });
    }

    @Test
    void letsTheApplicationAddClaims() {
        runner.withBean(AccessTokenCustomizer.class, () -> (user, claims) -> claims.claim("tenant", "acme"))
                .run(context -> {
                    IssuedTokens tokens = context.getBean(TokenService.class).issue(ADA);
                    assertThat(context.getBean(JwtDecoder.class)
                                    .decode(tokens.accessToken())
                                    .getClaimAsString("tenant"))
                            .isEqualTo("acme");
                });
    }

    @Test
    void backsOffWhenApplicationDefinesItsOwnStore() {
        RefreshTokenStore own = new MemoryRefreshTokenStore();
        runner.withBean("own", RefreshTokenStore.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(RefreshTokenStore.class)).isSameAs(own));
    }

    /** SEC-31 */
    @Test
    void makesUpAKeyUnderADevelopmentProfileOnly() {
        WebApplicationContextRunner withoutKey =
                enabled.withBean(UserDetailsService.class, () -> new InMemoryUserDetailsManager(ADA));
        for (String profile : new String[] {"dev", "local", "test"}) {
            withoutKey
                    .withPropertyValues("spring.profiles.active=" + profile)
                    .run(context -> assertThat(context).hasSingleBean(TokenService.class));
        }
        withoutKey
                .withPropertyValues("spring.profiles.active=prod")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(SecretSetupException.class)
                        .hasMessageContaining("ashlar.security.tokens.keys"));
    }

    @Test
    void refusesToStartWithoutUsers() {
        enabled.withPropertyValues("spring.profiles.active=test")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(SecretSetupException.class)
                        .hasMessageContaining("UserDetailsService"));
    }

    @Test
    void refusesToStartWithoutTheTables() {
        WebApplicationContextRunner withDatabase = runner.withConfiguration(
                AutoConfigurations.of(TestPostgresAutoConfiguration.class, DataSourceAutoConfiguration.class));
        withDatabase.run(context -> assertThat(context)
                .getFailure()
                .isInstanceOf(SecretSetupException.class)
                .hasMessageContaining("no table"));
        withDatabase
                .withPropertyValues("ashlar.security.tokens.store=memory", "ashlar.security.login.store=memory")
                .run(context -> assertThat(context).hasSingleBean(MemoryRefreshTokenStore.class));
        withDatabase
                .withConfiguration(AutoConfigurations.of(AccountAutoConfiguration.class))
                .withPropertyValues("ashlar.security.accounts.enabled=true")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void refusesAStoreThatIsNotThere() {
        runner.withPropertyValues("ashlar.security.tokens.store=jdbc")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("ashlar.security.tokens.store=jdbc"));
        runner.withPropertyValues("ashlar.security.login.store=jdbc")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("ashlar.security.login.store=jdbc"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jwt.issuer-uri", "jwt.jwk-set-uri", "jwt.public-key-location", "opaquetoken.introspection-uri"})
    void refusesAnotherIssuerWhoseTokensItWouldNotTake(String property) {
        String other = "spring.security.oauth2.resourceserver." + property;
        runner.withPropertyValues(other + "=https://id.example.com")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(SecretSetupException.class)
                        .hasMessageContaining(other));
        runner.withPropertyValues(other + "=")
                .run(context -> assertThat(context).hasNotFailed());
        runner.withPropertyValues(other + "=https://id.example.com")
                .withBean(JwtDecoder.class, () -> mock(JwtDecoder.class))
                .run(context -> assertThat(context).hasNotFailed());
    }

    /** SECX-01 */
    @Test
    void refusesAccessTokensThatLiveLong() {
        runner.withPropertyValues("ashlar.security.tokens.access-lifetime=16m")
                .run(context -> assertThat(context).hasFailed());
    }
}
