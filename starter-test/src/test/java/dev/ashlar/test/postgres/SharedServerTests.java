package dev.ashlar.test.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedServerTests {

    @TempDir
    private Path folder;

    @Test
    void isOneForTheJvm() {
        assertThat(PostgresServer.shared()).isSameAs(PostgresServer.shared());
    }

    @Test
    void endsWithTheJvmAndLeavesNoData() throws IOException, InterruptedException {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dot.epg.working-dir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ShortRun.class.getName())
                .inheritIO()
                .start();

        assertThat(jvm.waitFor()).isZero();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).singleElement().asString().contains("PG-");
        }
    }

    /** A run that ends without closing anything itself. */
    static final class ShortRun {

        private ShortRun() {}

        public static void main(String[] args) {
            PostgresServer.shared().database("shop");
        }
    }
}
