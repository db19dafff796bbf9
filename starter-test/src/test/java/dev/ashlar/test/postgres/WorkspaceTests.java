package dev.ashlar.test.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTests {

    private static final String LIBRARY_PROPERTY = "ot.epg.working-dir";

    private final String temporary = System.getProperty("java.io.tmpdir");
    private final String given = System.getProperty(LIBRARY_PROPERTY);

    @TempDir
    private Path folder;

    @AfterEach
    void putBack() {
        System.setProperty("java.io.tmpdir", temporary);
        if (given == null) {
            System.clearProperty(LIBRARY_PROPERTY);
        } else {
            System.setProperty(LIBRARY_PROPERTY, given);
        }
    }

    @Test
    void keepsTheFolderThatTheUserNamed() {
        System.setProperty(LIBRARY_PROPERTY, folder.toString());

        assertThat(Workspace.prepare()).isEqualTo(folder.toFile());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void makesAFolderThatNobodyElseCanEnter() throws IOException {
        System.setProperty("java.io.tmpdir", folder.toString());
        System.clearProperty(LIBRARY_PROPERTY);

        File workspace = Workspace.prepare();

        assertThat(Files.getPosixFilePermissions(workspace.toPath().getParent()))
                .allMatch(permission -> permission.name().startsWith("OWNER"));
        assertThat(System.getProperty(LIBRARY_PROPERTY)).isEqualTo(workspace.getPath());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void avoidsAFolderThatSomebodyElseCouldHavePrepared() throws IOException {
        System.setProperty("java.io.tmpdir", folder.toString());
        System.clearProperty(LIBRARY_PROPERTY);
        Path expected = Workspace.prepare().toPath().getParent();
        System.clearProperty(LIBRARY_PROPERTY);
        Files.delete(expected);
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(expected, elsewhere);

        Path workspace = Workspace.prepare().toPath();

        assertThat(workspace.getParent()).isNotEqualTo(expected);
        assertThat(elsewhere).isEmptyDirectory();
    }
}
