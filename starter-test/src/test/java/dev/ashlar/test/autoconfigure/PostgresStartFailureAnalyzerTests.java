package dev.ashlar.test.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.test.LocalPostgres;
import dev.ashlar.test.sample.SampleApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class PostgresStartFailureAnalyzerTests {

    @Test
    void namesTheVariablesThatPointToAnotherDatabase(@TempDir Path folder, CapturedOutput output) throws IOException {
        Path file = Files.createFile(folder.resolve("data"));

        assertThatThrownBy(() -> SpringApplication.from(SampleApplication::main)
                .with(LocalPostgres.class)
                .run("--server.port=0", "--ashlar.test.postgres.data-directory=" + file));

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("Embedded PostgreSQL did not start on")
                .contains("set SPRING_DATASOURCE_URL (jdbc:postgresql://host:5432/database)")
                .contains("SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD")
                .doesNotContain("\tat dev.ashlar");
    }
}
