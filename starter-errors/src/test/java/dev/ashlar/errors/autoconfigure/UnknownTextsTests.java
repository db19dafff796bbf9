package dev.ashlar.errors.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class UnknownTextsTests {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(ErrorsAutoConfiguration.class));

    @Test
    void warnsOfTextsThatRewordNothing(CapturedOutput output) {
        runner.withPropertyValues("spring.messages.basename=other, misspelt").run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(output)
                    .contains("problem.NOT_FUOND.title in misspelt.properties")
                    .contains("problem.NOT_FOUND.tittle in misspelt.properties")
                    .contains("problem.GNOE.title in misspelt_de.properties");
            assertThat(output.getAll().split("rewords nothing", -1)).hasSize(4);
        });
    }

    @Test
    void isSilentWhereThereAreNoMessages(CapturedOutput output) {
        runner.withPropertyValues("spring.messages.basename=none").run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(output).doesNotContain("rewords nothing");
        });
    }
}
