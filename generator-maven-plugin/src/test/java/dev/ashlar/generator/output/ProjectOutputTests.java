package dev.ashlar.generator.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.generator.diagnostic.DiagnosticException;
import dev.ashlar.generator.emit.FileRoot;
import dev.ashlar.generator.emit.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectOutputTests {

    @TempDir
    Path folder;

    @Test
    void writesAProjectAndNothingElse() throws IOException {
        Path project = folder.resolve("deep/shop");

        WriteReport report = new ProjectOutput(project).write(List.of(file("pom.xml"), file("src/main/App.java")));

        assertThat(report).isEqualTo(new WriteReport(2, 0, 0));
        try (var files = Files.list(project)) {
            assertThat(files).containsExactlyInAnyOrder(project.resolve("pom.xml"), project.resolve("src"));
        }
    }

    @Test
    void acceptsAnEmptyFolder() {
        new ProjectOutput(folder).write(List.of(file("pom.xml")));

        assertThat(folder.resolve("pom.xml")).exists();
    }

    @Test
    void refusesAFolderWithSomethingInIt() throws IOException {
        Files.writeString(folder.resolve(".hidden"), "");

        assertThatThrownBy(() -> new ProjectOutput(folder).requireEmpty())
                .isInstanceOf(DiagnosticException.class)
                .hasMessageContaining("not empty");
        assertThatThrownBy(() -> new ProjectOutput(folder.resolve(".hidden")).requireEmpty())
                .hasMessageContaining("This is a file");
    }

    @Test
    void leavesNoTraceWhenOneFileIsRefused() {
        Path project = folder.resolve("shop");

        assertThatThrownBy(() -> new ProjectOutput(project).write(List.of(file("pom.xml"), file("../evil"))))
                .isInstanceOf(DiagnosticException.class);
        assertThat(project).doesNotExist();
    }

    private static GeneratedFile file(String path) {
        return new GeneratedFile(FileRoot.PROJECT, path, "text");
    }
}
