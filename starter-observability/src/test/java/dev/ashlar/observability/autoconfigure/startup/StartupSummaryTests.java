package dev.ashlar.observability.autoconfigure.startup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.observability.autoconfigure.logging.LoggingAutoConfiguration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@ExtendWith(OutputCaptureExtension.class)
class StartupSummaryTests {

    @AfterEach
    void clear() {
        System.clearProperty("CONSOLE_LOG_STRUCTURED_FORMAT");
    }

    @Test
    void saysInOneBlockWhatWasStarted(CapturedOutput output) {
        start("--ashlar.observability.logging.format=text", "--spring.profiles.active=blue");
        assertThat(output.getOut())
                .contains("The application is ready")
                .containsPattern("application +shop")
                .containsPattern("profiles +blue")
                .containsPattern("database +jdbc:postgresql://db:5432/shop\\s")
                .containsPattern("security +none")
                .containsPattern(
                        "switched_off +ashlar.observability.requestlog.enabled, ashlar.observability.sql.enabled\\s")
                .doesNotContain("hunter2");
    }

    @Test
    void saysInOneLineOfJsonWhatWasStarted(CapturedOutput output) {
        start("--ashlar.observability.logging.format=ecs");
        assertThat(output.getOut().lines().filter(line -> line.contains("The application is ready")))
                .singleElement()
                .asString()
                .contains("\"startup\":{\"application\":\"shop\"");
    }

    @Test
    void saysThatThereIsADatabaseWhoseAddressNoPropertyHas(CapturedOutput output) {
        SpringApplication application = new SpringApplication(App.class, Unnamed.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.run("--ashlar.observability.logging.format=text").close();
        assertThat(output.getOut()).containsPattern("database +not by spring.datasource.url");
    }

    @Test
    void saysNothingWhereItIsSwitchedOff(CapturedOutput output) {
        start("--ashlar.observability.startup-summary.enabled=false");
        assertThat(output.getOut()).doesNotContain("The application is ready");
    }

    @Test
    void doesNotEndWhatHasStarted(CapturedOutput output) {
        SpringApplication application = new SpringApplication(App.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addInitializers(context -> context.addBeanFactoryPostProcessor(
                beans -> beans.registerSingleton("failing", new StartupSummary(() -> {
                    throw new IllegalStateException("no facts");
                }))));
        try (ConfigurableApplicationContext context = application.run()) {
            assertThat(context.isActive()).isTrue();
        }
        assertThat(output.getOut()).contains("what it is cannot be told", "no facts");
    }

    private static void start(String... arguments) {
        SpringApplication application = new SpringApplication(App.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addLast(new SystemEnvironmentPropertySource(
                        "test-systemEnvironment", Map.of("ASHLAR_OBSERVABILITY_REQUESTLOG_ENABLED", "false"))));
        String[] all = new String[arguments.length + 3];
        all[0] = "--spring.application.name=shop";
        all[1] = "--spring.datasource.url=jdbc:postgresql://db:5432/shop?password=hunter2";
        all[2] = "--ashlar.observability.sql.enabled=false";
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        try (ConfigurableApplicationContext context = application.run(all)) {
            assertThat(context.isActive()).isTrue();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({LoggingAutoConfiguration.class, StartupAutoConfiguration.class})
    static class App {}

    @Configuration(proxyBeanMethods = false)
    static class Unnamed {

        @Bean
        DataSource database() {
            return new PGSimpleDataSource();
        }
    }
}
