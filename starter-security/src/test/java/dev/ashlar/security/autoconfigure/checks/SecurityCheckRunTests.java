package dev.ashlar.security.autoconfigure.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.security.checks.SecurityCheck;
import dev.ashlar.security.checks.SecurityFinding;
import java.util.List;
import java.util.Map;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ByteArrayClassLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** SEC-31 and the other things that must not be true of an application in production. */
@ExtendWith(OutputCaptureExtension.class)
class SecurityCheckRunTests {

    private static final String PRODUCTION = "spring.profiles.active=prod";
    private static final String NO_TLS = "ashlar.security.https.required=false";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weak-secret       | spring.security.user.password | changeme",
                "weak-secret       | spring.datasource.password | postgres",
                "weak-secret       | acme.billing.apiKey | your-key-here",
                "weak-secret       | ashlar.security.tokens.signing-key | changeme",
                "short-key         | ashlar.security.tokens.signing-key | kX9wqLr2Tz7mVb4J",
                "short-key         | acme.jwt.secret | kX9wqLr2Tz7mVb4J",
                "plain-issuer      | spring.security.oauth2.resourceserver.jwt.issuer-uri | http://login.example.com/x",
                "plain-issuer      | spring.security.oauth2.resourceserver.jwt.jwk-set-uri | http://login.example.com/x",
                "h2-console        | spring.h2.console.enabled | true",
                "graphiql          | spring.graphql.graphiql.enabled | true",
                "stack-traces      | spring.web.error.include-stacktrace | always",
                "management-exposed | management.endpoints.web.exposure.include | *",
                "schema-generation | spring.jpa.hibernate.ddl-auto | update",
                "security-debug-log | logging.level.org.springframework.security | DEBUG",
                "cors-any-origin   | ashlar.security.cors.allowed-origins | *",
                "management-shutdown | management.endpoint.shutdown.access | unrestricted",
                "management-values | management.endpoint.env.show-values | always"
            })
    void refusesToStartInProduction(String id, String property, String value) {
        String said =
                Starts.refused(Starts.RUNNER, "spring.profiles.active=production", NO_TLS, property + "=" + value);
        assertThat(said)
                .contains("not fit for production", "[" + id + ":" + property + "]", "ashlar.security.checks.ignore");
        if (id.endsWith("secret") || id.endsWith("key")) {
            assertThat(said).doesNotContain(value);
        }
    }

    @Test
    void refusesARuleThatOpensEverything() {
        String said = Starts.refused(
                Starts.RUNNER,
                PRODUCTION,
                NO_TLS,
                "ashlar.security.access.rules[0].paths=/**",
                "ashlar.security.access.rules[0].open=true");
        assertThat(said).contains("[everything-open:ashlar.security.access.rules]");
    }

    @Test
    void refusesAnEndpointThatEverybodyMayRead() {
        assertThat(Starts.refused(Starts.RUNNER, PRODUCTION, NO_TLS, "ashlar.security.management.open=health,env"))
                .contains("[management-open:env]")
                .doesNotContain("[management-open:health]");
    }

    @Test
    void refusesTheDeveloperToolsInAProductionBuild() {
        String tools = "org.springframework.boot.devtools.RemoteSpringApplication";
        ClassLoader withTools = new ByteArrayClassLoader(
                getClass().getClassLoader(),
                Map.of(
                        tools,
                        new ByteBuddy()
                                .subclass(Object.class)
                                .name(tools)
                                .make()
                                .getBytes()));
        assertThat(Starts.refused(Starts.RUNNER.withClassLoader(withTools), PRODUCTION, NO_TLS))
                .contains("[devtools:spring-boot-devtools]");
        Starts.successfully(PRODUCTION, NO_TLS);
    }

    @Test
    void refusesToRequireWhatNobodyCanDo() {
        assertThat(Starts.refused(Starts.RUNNER, PRODUCTION))
                .contains("[https-unreachable:ashlar.security.proxies.trusted]", "server.ssl.bundle");
    }

    @Test
    void refusesAUserThatBootMadeUp() {
        assertThat(Starts.refusedOf(
                        NobodyIsKnown.class, "--" + PRODUCTION, "--" + NO_TLS, "--spring.security.user.name=ada"))
                .contains("[generated-password:");
    }

    @Test
    void refusesWhatTheApplicationsOwnChecksFind() {
        assertThat(Starts.refused(Starts.RUNNER.withUserConfiguration(OwnCheck.class), PRODUCTION, NO_TLS))
                .contains("[own:thing] The thing is wrong.", "Mend the thing.");
    }

    @Test
    void tellsEverythingAtOnce(CapturedOutput output) {
        assertThat(Starts.refusedOf(
                        Starts.App.class,
                        "--" + PRODUCTION,
                        "--acme.password=changeme",
                        "--spring.h2.console.enabled=true"))
                .contains("[weak-secret:acme.password]", "[h2-console:", "[https-unreachable:");
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "Set acme.password to a long random value")
                .doesNotContain("changeme");
    }

    @Test
    void ignoresWhatIsSilencedOneByOne(CapturedOutput output) {
        Starts.successfully(
                PRODUCTION,
                NO_TLS,
                "acme.password=changeme",
                "spring.h2.console.enabled=true",
                "ashlar.security.checks.ignore=h2-console,weak-secret:acme.password");
        assertThat(output).doesNotContain("weak-secret:", "h2-console:");
    }

    @Test
    void warnsWhereItIsTold(CapturedOutput output) {
        Starts.successfully(PRODUCTION, NO_TLS, "acme.password=changeme", "ashlar.security.checks=warn");
        assertThat(output).contains("[weak-secret:acme.password]").doesNotContain("changeme");
    }

    @Test
    void keepsQuietWhereItIsTold(CapturedOutput output) {
        Starts.successfully(PRODUCTION, NO_TLS, "acme.password=changeme", "ashlar.security.checks=off");
        assertThat(output).doesNotContain("weak-secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "production", "live"})
    void knowsTheProfilesOfProduction(String profile) {
        assertThat(Starts.refused(
                        Starts.RUNNER,
                        "spring.profiles.active=dev," + profile,
                        NO_TLS,
                        "spring.h2.console.enabled=true"))
                .contains("[h2-console:");
    }

    @Test
    void takesOtherProfilesForProductionWhereItIsTold() {
        String[] told = {"spring.profiles.active=eu-west", "ashlar.security.production-profiles=eu-west,us-east", NO_TLS
        };
        assertThat(Starts.refused(Starts.RUNNER.withPropertyValues(told), "spring.h2.console.enabled=true"))
                .contains("[h2-console:");
    }

    /** SEC-31: nothing says whether it is production, so what would be fatal there is refused. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weak-secret | acme.password | changeme",
                "weak-secret | spring.datasource.password | postgres",
                "short-key   | acme.jwt.secret | kX9wqLr2Tz7mVb4J"
            })
    void refusesWeakSecretsWhereNoProfileTells(String id, String property, String value) {
        String said = Starts.refused(
                Starts.PACKAGED,
                property + "=" + value,
                "spring.datasource.url=jdbc:postgresql://db.example.com/localhost");
        assertThat(said).contains("[" + id + ":" + property + "]").doesNotContain(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jdbc:postgresql://localhost:5432/shop", "jdbc:postgresql://127.0.0.1/shop", "jdbc:h2:mem:a"})
    void takesAnyPasswordOfADatabaseOnTheSameMachineWhereNoProfileTells(String url, CapturedOutput output) {
        Starts.PACKAGED
                .withPropertyValues("spring.datasource.url=" + url, "spring.datasource.password=postgres")
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(output).contains("[weak-secret:spring.datasource.password]");
        assertThat(Starts.refused(
                        Starts.PACKAGED,
                        PRODUCTION,
                        NO_TLS,
                        "spring.datasource.url=" + url,
                        "spring.datasource.password=postgres"))
                .contains("[weak-secret:spring.datasource.password]");
    }

    @Test
    void saysWhatIsOffWhereNoProfileTells(CapturedOutput output) {
        Starts.PACKAGED
                .withPropertyValues("spring.h2.console.enabled=true")
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(output).containsOnlyOnce("No profile says what this runs for");
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "dev", "test"})
    void warnsOfWeakSecretsInDevelopment(String profile, CapturedOutput output) {
        Starts.PACKAGED
                .withPropertyValues("spring.profiles.active=" + profile, "acme.password=changeme")
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(output).contains("[weak-secret:acme.password]").doesNotContain("No profile says");
    }

    @Test
    void warnsOutsideOfProduction(CapturedOutput output) {
        Starts.successfully("acme.password=changeme", "spring.h2.console.enabled=true");
        assertThat(output).contains("WARN", "[weak-secret:acme.password]").doesNotContain("h2-console:");
    }

    @Test
    void startsInProductionWithWhatIsFit(CapturedOutput output) {
        Starts.successfully(
                PRODUCTION,
                "ashlar.security.proxies.trusted=10.0.0.0/8",
                "acme.jwt.secret=kX9wqLr2Tz7mVb4JkX9wqLr2Tz7mVb4J",
                "spring.datasource.password=tTg0-lR.53kq");
        assertThat(output).contains("[any-host:ashlar.security.hosts]");
    }

    @Configuration
    @EnableAutoConfiguration
    static class NobodyIsKnown {}

    @Configuration
    static class OwnCheck {

        @Bean
        SecurityCheck own() {
            return () -> List.of(SecurityFinding.refusal("own", "thing", "The thing is wrong.", "Mend the thing."));
        }
    }
}
