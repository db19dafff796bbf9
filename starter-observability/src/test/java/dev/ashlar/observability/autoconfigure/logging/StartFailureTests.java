package dev.ashlar.observability.autoconfigure.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

/** Settings that are wrong are told by their names; what is secret about them is not. */
@ExtendWith(OutputCaptureExtension.class)
class StartFailureTests {

    private static final String SECRET = "QSECRET";

    @AfterEach
    void clear() {
        System.clearProperty("CONSOLE_LOG_STRUCTURED_FORMAT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "ecs"})
    void aSecretThatIsInvalidIsNotTold(String format, CapturedOutput output) {
        assertDoesNotStart(format, "--partner.api-key=" + SECRET);
        assertThat(output.getAll())
                .containsIgnoringCase("partner.apiKey")
                .contains("size must be between 20 and")
                .doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "ecs"})
    void aSecretThatIsOfAnotherTypeIsNotTold(String format, CapturedOutput output) {
        assertDoesNotStart(format, "--partner.pin=" + SECRET);
        assertThat(output.getAll()).contains("partner.pin").doesNotContain(SECRET);
    }

    /** There is no log yet when the settings are read. */
    @Test
    void aFileThatCannotBeReadIsNotQuoted(@TempDir Path folder, CapturedOutput output) throws IOException {
        Path file = Files.writeString(folder.resolve("application.yml"), "partner:\n  password: @" + SECRET + "\n");
        assertDoesNotStart("ecs", "--spring.config.location=" + file.toUri());
        assertThat(output.getAll()).contains("cannot start any token").doesNotContain(SECRET);
    }

    private static void assertDoesNotStart(String format, String argument) {
        SpringApplication application = new SpringApplication(App.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        assertThatException()
                .isThrownBy(() -> application
                        .run(argument, "--ashlar.observability.logging.format=" + format)
                        .close());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableConfigurationProperties(Partner.class)
    static class App {}

    @ConfigurationProperties("partner")
    @Validated
    record Partner(@Size(min = 20) String apiKey, int pin) {}
}
