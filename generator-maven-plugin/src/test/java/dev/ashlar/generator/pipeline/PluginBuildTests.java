package dev.ashlar.generator.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginBuildTests {

    @TempDir
    Path folder;

    @Test
    void isAnotherOneWhenTheSameVersionWasBuiltAgain() throws IOException {
        Path jar = Files.writeString(folder.resolve("plugin.jar"), "code");
        String first = PluginBuild.identity(jar);
        assertThat(PluginBuild.identity(jar)).isEqualTo(first);

        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000));

        assertThat(PluginBuild.identity(jar)).isNotEqualTo(first);
    }

    @Test
    void looksIntoAFolderOfClasses() throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(folder.resolve("a/b/C.class"), "code");
        String first = PluginBuild.identity(folder);

        Files.writeString(folder.resolve("a/b/C.class"), "longer code");

        assertThat(PluginBuild.identity(folder)).isNotEqualTo(first);
        assertThat(PluginBuild.identity()).isNotEmpty();
    }
}
