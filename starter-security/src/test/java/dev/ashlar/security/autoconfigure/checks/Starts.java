package dev.ashlar.security.autoconfigure.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ashlar.security.autoconfigure.failure.FailureTexts;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Starts real applications. */
public final class Starts {

    private Starts() {}

    /** Starts and stops one. */
    public static void successfully(String... arguments) {
        application(App.class, arguments).close();
    }

    /** Starts one that must not, and returns what it tells the person who started it. */
    public static String refused(String... arguments) {
        return refusedOf(App.class, arguments);
    }

    /** Starts one of a class that must not, and returns what it tells the person who started it. */
    public static String refusedOf(Class<?> app, String... arguments) {
        Throwable failure = catchThrowable(() -> application(app, arguments).close());
        assertThat(failure).as("refused to start").isNotNull();
        return FailureTexts.of(failure);
    }

    private static ConfigurableApplicationContext application(Class<?> app, String... arguments) {
        return new SpringApplicationBuilder(app)
                .run(Stream.concat(Stream.of("--server.port=0", "--server.address=127.0.0.1"), Stream.of(arguments))
                        .toArray(String[]::new));
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
