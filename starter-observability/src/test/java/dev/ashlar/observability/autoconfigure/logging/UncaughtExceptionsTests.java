package dev.ashlar.observability.autoconfigure.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Thread.UncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class UncaughtExceptionsTests {

    private @Nullable UncaughtExceptionHandler before;

    @BeforeEach
    void forget() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler(null);
        LoggingSystem.get(getClass().getClassLoader()).cleanUp();
    }

    @AfterEach
    void restore() {
        Thread.setDefaultUncaughtExceptionHandler(before);
        System.clearProperty("CONSOLE_LOG_STRUCTURED_FORMAT");
    }

    @Test
    void whatEndsAThreadIsInTheLogWithoutSecrets(CapturedOutput output) throws InterruptedException {
        try (ConfigurableApplicationContext app = start()) {
            Thread own = new Thread(
                    () -> {
                        throw new IllegalStateException("password=QSECRET");
                    },
                    "own-thread");
            own.start();
            own.join();
            assertThat(app.isActive()).isTrue();
        }
        assertThat(output.getOut().lines().filter(line -> line.contains("The thread own-thread has ended")))
                .singleElement()
                .asString()
                .startsWith("{")
                .contains("IllegalStateException", "password=***");
        assertThat(output.getAll()).doesNotContain("QSECRET");
        assertThat(Thread.getDefaultUncaughtExceptionHandler()).isNull();
    }

    /** Nobody asks for it, and it is there. */
    @Test
    void isSetWhereBeansAreMadeLately() {
        try (ConfigurableApplicationContext app = start("--spring.main.lazy-initialization=true")) {
            assertThat(app.isActive()).isTrue();
            assertThat(Thread.getDefaultUncaughtExceptionHandler()).isInstanceOf(UncaughtExceptions.class);
        }
    }

    @Test
    void aHandlerThatIsThereStays() {
        UncaughtExceptionHandler own = (thread, thrown) -> {};
        Thread.setDefaultUncaughtExceptionHandler(own);
        start().close();
        assertThat(Thread.getDefaultUncaughtExceptionHandler()).isSameAs(own);
    }

    @Test
    void noneIsSetWhereTheLogIsLeftAlone() {
        try (ConfigurableApplicationContext app = start("--ashlar.observability.logging.enabled=false")) {
            assertThat(app.isActive()).isTrue();
            assertThat(Thread.getDefaultUncaughtExceptionHandler()).isNull();
        }
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        SpringApplication application = new SpringApplication(App.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        return application.run(arguments);
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(LoggingAutoConfiguration.class)
    static class App {}
}
