package dev.ashlar.observability.autoconfigure.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class AnotherLogTests {

    private static final String WARNING = "SECRETS ARE NOT MASKED IN THE LOG";

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void isWarnedOfSinceNothingMasksIt(CapturedOutput output) {
        start(new NOPLoggerFactory());
        assertThat(output.getOut())
                .contains(WARNING, NOPLoggerFactory.class.getName(), "ashlar.observability.logging.enabled=false");
    }

    @Test
    void isNotWarnedOfWhereItIsLeftAlone(CapturedOutput output) {
        environment.setProperty("ashlar.observability.logging.enabled", "false");
        start(new NOPLoggerFactory());
        assertThat(output.getOut()).doesNotContain(WARNING);
    }

    @Test
    void isNotThereWithLogback(CapturedOutput output) {
        start(LoggerFactory.getILoggerFactory());
        assertThat(output.getOut()).doesNotContain(WARNING);
    }

    private void start(ILoggerFactory log) {
        new SafeLoggingListener(() -> log)
                .onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                        new DefaultBootstrapContext(), new SpringApplication(), new String[0], environment));
    }
}
