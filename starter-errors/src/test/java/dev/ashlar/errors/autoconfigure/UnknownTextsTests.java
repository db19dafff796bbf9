package dev.ashlar.errors.autoconfigure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
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
    void looksIntoLibrariesAndFolders(@TempDir Path directory, CapturedOutput output) throws Exception {
        Path library = directory.resolve("library.jar");
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(library))) {
            for (String locale : List.of("", "_fr")) {
                jar.putNextEntry(new ZipEntry("billing" + locale + ".properties"));
                jar.write(("problem.BILLNG" + locale.toUpperCase(Locale.ROOT) + ".title=x").getBytes(UTF_8));
                jar.closeEntry();
            }
        }
        Path folder = Files.createDirectories(directory.resolve("classes"));
        Files.writeString(folder.resolve("billing_it.properties"), "problem.FATURA.title=x");
        URL[] path = {library.toUri().toURL(), folder.toUri().toURL()};
        try (URLClassLoader classes = new URLClassLoader(path, getClass().getClassLoader())) {
            runner.withClassLoader(classes)
                    .withPropertyValues("spring.messages.basename=billing")
                    .run(context -> assertThat(output)
                            .contains(
                                    "problem.BILLNG.title in billing.properties",
                                    "problem.BILLNG_FR.title in billing_fr.properties",
                                    "problem.FATURA.title in billing_it.properties"));
        }
    }

    @Test
    void isSilentWhereThereAreNoMessages(CapturedOutput output) {
        runner.withPropertyValues("spring.messages.basename=none").run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(output).doesNotContain("rewords nothing");
        });
    }
}
