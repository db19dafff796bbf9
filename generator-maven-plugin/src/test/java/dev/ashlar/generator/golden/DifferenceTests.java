package dev.ashlar.generator.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DifferenceTests {

    private static final FileTree PET = tree("Pet.java", "class Pet {}\n");

    @Test
    void isNoneBetweenTheSameFiles() {
        assertThat(Difference.between(PET, tree("Pet.java", "class Pet {}\n"))).isEmpty();
    }

    @Test
    void namesAMissingFile() {
        assertThat(Difference.between(PET, new FileTree(new TreeMap<>())))
                .containsExactly("Pet.java is expected, but was not generated");
    }

    @Test
    void namesASurplusFile() {
        assertThat(Difference.between(new FileTree(new TreeMap<>()), PET))
                .containsExactly("Pet.java was generated, but is not expected");
    }

    @Test
    void showsTheLinesThatDiffer() {
        assertThat(Difference.between(PET, tree("Pet.java", "class Cat {}\n")))
                .singleElement()
                .asString()
                .startsWith("Pet.java differs\n")
                .contains("\n-class Pet {}\n+class Cat {}");
    }

    @Test
    void showsLineEndsThatDiffer() {
        assertThat(Difference.between(PET, tree("Pet.java", "class Pet {}\r\n")))
                .singleElement()
                .asString()
                .endsWith("-class Pet {}\n+class Pet {}\\r");
        assertThat(Difference.between(PET, tree("Pet.java", "class Pet {}")))
                .singleElement()
                .asString()
                .endsWith("+\\ no newline at end of file");
    }

    @Test
    void anUpdateLeavesNone(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("api"));
        Files.writeString(folder.resolve("api/Stale.java"), "class Stale {}\n");

        PET.writeTo(folder);

        assertThat(Difference.between(PET, FileTree.of(folder))).isEmpty();
    }

    private static FileTree tree(String path, String text) {
        return new FileTree(new TreeMap<>(Map.of(path, text.getBytes(UTF_8))));
    }
}
