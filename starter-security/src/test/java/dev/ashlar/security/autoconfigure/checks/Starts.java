package dev.ashlar.security.autoconfigure.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ashlar.errors.autoconfigure.ErrorsAutoConfiguration;
import dev.ashlar.errors.autoconfigure.servlet.ServletErrorsAutoConfiguration;
import dev.ashlar.security.autoconfigure.access.AccessAutoConfiguration;
import dev.ashlar.security.autoconfigure.cors.CorsAutoConfiguration;
import dev.ashlar.security.autoconfigure.docs.DocsAutoConfiguration;
import dev.ashlar.security.autoconfigure.failure.FailureTexts;
import dev.ashlar.security.autoconfigure.hosts.HostsAutoConfiguration;
import dev.ashlar.security.autoconfigure.https.HttpsAutoConfiguration;
import dev.ashlar.security.autoconfigure.https.ProxiesAutoConfiguration;
import dev.ashlar.security.autoconfigure.management.ManagementAutoConfiguration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Starts applications: as little of one as what is checked needs, or a real one. */
final class Starts {

    static final WebApplicationContextRunner RUNNER = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    WebMvcAutoConfiguration.class,
                    ErrorsAutoConfiguration.class,
                    ServletErrorsAutoConfiguration.class,
                    ChecksAutoConfiguration.class,
                    AccessAutoConfiguration.class,
                    CorsAutoConfiguration.class,
                    DocsAutoConfiguration.class,
                    HostsAutoConfiguration.class,
                    HttpsAutoConfiguration.class,
                    ProxiesAutoConfiguration.class,
                    ManagementAutoConfiguration.class));

    /** As outside of tests: without what only they have on the class path. */
    static final WebApplicationContextRunner PACKAGED =
            RUNNER.withClassLoader(new FilteredClassLoader("dev.ashlar.test"));

    private Starts() {}

    /** Starts and stops one. */
    static void successfully(String... properties) {
        RUNNER.withPropertyValues(properties).run(context -> assertThat(context).hasNotFailed());
    }

    /** Starts one that must not, and returns what it tells the person who started it. */
    static String refused(WebApplicationContextRunner runner, String... properties) {
        AtomicReference<String> told = new AtomicReference<>();
        runner.withPropertyValues(properties).run(context -> {
            assertThat(context).hasFailed();
            told.set(FailureTexts.of(context.getStartupFailure()));
        });
        return told.get();
    }

    /** Starts a real one of a class that must not, and returns what it tells the person who started it. */
    static String refusedOf(Class<?> app, String... arguments) {
        String[] all = Stream.concat(Stream.of("--server.port=0", "--server.address=127.0.0.1"), Stream.of(arguments))
                .toArray(String[]::new);
        Throwable failure =
                catchThrowable(() -> new SpringApplicationBuilder(app).run(all).close());
        assertThat(failure).as("refused to start").isNotNull();
        return FailureTexts.of(failure);
    }

    @Configuration
    @EnableAutoConfiguration
    static class App {

        @Bean
        JwtDecoder decoder() {
            return token -> {
                throw new JwtException("none is good");
            };
        }
    }
}
