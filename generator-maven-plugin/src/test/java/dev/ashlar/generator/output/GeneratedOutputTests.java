package dev.ashlar.generator.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.generator.diagnostic.DiagnosticException;
import dev.ashlar.generator.emit.FileRoot;
import dev.ashlar.generator.emit.GeneratedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedOutputTests {

    @TempDir
    Path target;

    private Path sources;
    private GeneratedOutput output;

    @BeforeEach
    void open() {
        sources = target.resolve("sources");
        output = new GeneratedOutput(
                new OutputRoots(Map.of(FileRoot.MAIN_JAVA, sources)), target.resolve("ashlar/files.txt"));
    }

    @Test
    void writesOnlyWhatDiffers() throws IOException {
        output.write(List.of(file("com/acme/A.java", "a"), file("com/acme/B.java", "b")));
        FileTime before = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(sources.resolve("com/acme/A.java"), before);

        WriteReport report =
                output.write(List.of(file("com/acme/A.java", "a"), file("com/acme/B.java", "b2"), file("C.java", "c")));

        assertThat(report).isEqualTo(new WriteReport(2, 1, 0));
        assertThat(Files.getLastModifiedTime(sources.resolve("com/acme/A.java")))
                .isEqualTo(before);
        assertThat(sources.resolve("com/acme/B.java")).hasContent("b2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1\t2", "a\tb\tc", ""})
    void saysWhatToDoWhenTheListOfItsFilesIsDamaged(String line) throws IOException {
        output.write(List.of(file("com/acme/A.java", "a")));
        Files.writeString(target.resolve("ashlar/files.txt"), line + "\n");

        assertThatThrownBy(() -> output.write(List.of(file("com/acme/A.java", "a2"))))
                .isInstanceOf(DiagnosticException.class)
                .hasMessageContaining("files.txt")
                .hasMessageContaining("mvn clean");
        assertThat(sources.resolve("com/acme/A.java")).hasContent("a");
    }

    @Test
    void deletesWhatIsNoLongerGeneratedAndItsEmptyFolders() {
        output.write(List.of(file("com/acme/pet/Pet.java", "p"), file("com/acme/A.java", "a")));

        WriteReport report = output.write(List.of(file("com/acme/A.java", "a")));

        assertThat(report).isEqualTo(new WriteReport(0, 1, 1));
        assertThat(sources.resolve("com/acme/pet")).doesNotExist();
        assertThat(sources.resolve("com/acme/A.java")).exists();
    }

    @Test
    void leavesAForeignFileAlone() throws IOException {
        output.write(List.of(file("com/acme/pet/Pet.java", "p")));
        Path foreign = Files.writeString(sources.resolve("com/acme/pet/Mine.java"), "mine");

        output.write(List.of());

        assertThat(foreign).hasContent("mine");
    }

    @Test
    void refusesToOverwriteAForeignFileAndWritesNothingElse() throws IOException {
        Files.createDirectories(sources);
        Path foreign = Files.writeString(sources.resolve("B.java"), "mine");

        assertThatThrownBy(() -> output.write(List.of(file("A.java", "a"), file("B.java", "b"))))
                .isInstanceOf(DiagnosticException.class)
                .hasMessageContaining("B.java")
                .hasMessageContaining("Ashlar did not write it");
        assertThat(foreign).hasContent("mine");
        assertThat(sources.resolve("A.java")).doesNotExist();
    }

    @Test
    void takesEverythingBackWhenOneFileCannotBeWritten() throws IOException {
        output.write(List.of(file("A.java", "old"), file("Orphan.java", "o")));
        Files.writeString(sources.resolve("blocked"), "a file where a folder is needed");

        assertThatThrownBy(() -> output.write(
                        List.of(file("A.java", "new"), file("x/B.java", "b"), file("blocked/C.java", "c"))))
                .isInstanceOf(java.io.UncheckedIOException.class);
        assertThat(sources.resolve("A.java")).hasContent("old");
        assertThat(sources.resolve("Orphan.java")).exists();
        assertThat(sources.resolve("x")).doesNotExist();
        try (var left = Files.list(target.resolve("ashlar"))) {
            assertThat(left).containsExactly(target.resolve("ashlar/files.txt"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../Evil.java", "/etc/evil", "a/../../Evil.java", "", "a\\..\\b.java", "nul\0byte"})
    void refusesNamesThatLeadOutOfTheRoot(String path) {
        assertThatThrownBy(() -> output.write(List.of(file(path, "evil"))))
                .isInstanceOf(DiagnosticException.class)
                .hasMessageContaining("leads out of this folder");
    }

    @Test
    void refusesTwoFilesOfOneNameInAnyCase() {
        assertThatThrownBy(() -> output.write(List.of(file("A.java", "1"), file("a.java", "2"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void endsLinesTheSameWayEverywhere() {
        output.write(List.of(file("A.java", "one\r\ntwo\n")));

        assertThat(sources.resolve("A.java")).hasBinaryContent("one\ntwo\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void knowsWhetherSomebodyTouchedItsFiles() throws IOException {
        assertThat(output.isIntact()).isFalse();
        output.write(List.of(file("A.java", "a"), file("B.java", "b")));
        assertThat(output.isIntact()).isTrue();

        Files.writeString(sources.resolve("A.java"), "edited");
        assertThat(output.isIntact()).isFalse();

        output.write(List.of(file("A.java", "a"), file("B.java", "b")));
        Files.delete(sources.resolve("B.java"));
        assertThat(output.isIntact()).isFalse();
    }

    private static GeneratedFile file(String path, String content) {
        return new GeneratedFile(FileRoot.MAIN_JAVA, path, content);
    }
}
