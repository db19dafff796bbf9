package dev.ashlar.observability.autoconfigure.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.test.LocalPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/** The output of tests is redirected, so that there is no terminal. */
@ExtendWith(OutputCaptureExtension.class)
class LogFormatDefaultTests {

    @AfterEach
    void clear() {
        System.clearProperty("CONSOLE_LOG_STRUCTURED_FORMAT");
    }

    @Test
    void aLocalRunIsReadByAPersonThoughItIsRedirected(CapturedOutput output) {
        SpringApplication.from(LogFormatDefaultTests::launch).with(Local.class).run();
        assertThat(output.getOut().lines().filter(line -> line.contains("Started ")))
                .isNotEmpty()
                .noneMatch(line -> line.startsWith("{"));
    }

    @Test
    void theSameApplicationIsReadByMachinesElsewhereThoughTestsAreOnItsClassPath(CapturedOutput output) {
        launch();
        assertThat(output.getOut().lines().filter(line -> line.contains("Started ")))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("{"));
    }

    @Test
    void aRunOnALocalDatabaseIsLocal() {
        ConfigurableEnvironment environment = new StandardEnvironment();
        new LogFormatDefault()
                .postProcessEnvironment(environment, new SpringApplication(App.class, LocalPostgres.class));
        assertThat(environment.containsProperty("logging.structured.format.console"))
                .isFalse();
    }

    private static void launch(String... arguments) {
        SpringApplication application = new SpringApplication(App.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.run(arguments).close();
    }

    @Configuration(proxyBeanMethods = false)
    static class App {}

    @TestConfiguration(proxyBeanMethods = false)
    static class Local {}
}
