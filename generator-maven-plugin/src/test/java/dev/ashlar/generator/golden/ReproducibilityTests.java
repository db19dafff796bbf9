package dev.ashlar.generator.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproducibilityTests {

    private static final Path BOOKSHOP = Path.of("../examples/bookshop/openapi.yaml");
    private static final String PACKAGE = "com.example.bookshop";

    @TempDir
    static Path folder;

    private static FileTree here;

    @BeforeAll
    static void generateHere() {
        here = Generation.into(folder.resolve("here"), BOOKSHOP, PACKAGE);
        assertThat(here.files()).containsKeys("pom.xml", "explain.txt", "index.html", "blueprint.json");
    }

    @Test
    void writesTheSameBytesTwiceWhereverTheProjectLies() {
        FileTree again = Generation.into(folder.resolve("another/place"), BOOKSHOP, PACKAGE);

        assertThat(Difference.between(here, again)).isEmpty();
    }

    @Test
    void writesTheSameBytesOnAMachineOfOtherLanguageTimeZoneCharsetAndLineSeparator() throws Exception {
        generateOnAnotherMachine(folder.resolve("there"));

        assertThat(Difference.between(here, Generation.shown(folder.resolve("there"))))
                .isEmpty();
    }

    private static void generateOnAnotherMachine(Path directory) throws IOException, InterruptedException {
        Path log = folder.resolve("another-machine.log");
        Process machine = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Pacific/Apia",
                        "-Dfile.encoding=ISO-8859-1",
                        "-Dline.separator=\r\n",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Generation.class.getName(),
                        BOOKSHOP.toString(),
                        PACKAGE,
                        directory.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(machine.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            machine.destroyForcibly();
        }
        assertThat(machine.exitValue()).as(() -> said(log)).isZero();
    }

    private static String said(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "It left no log: " + e;
        }
    }
}
