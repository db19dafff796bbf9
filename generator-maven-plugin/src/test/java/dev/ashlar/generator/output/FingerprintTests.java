package dev.ashlar.generator.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTests {

    @TempDir
    Path folder;

    private Path document;
    private Path other;

    @BeforeEach
    void remember() throws IOException {
        document = Files.writeString(folder.resolve("openapi.yaml"), "openapi: 3.0.3");
        other = Files.writeString(folder.resolve("pet.yaml"), "type: string");
        fingerprint("config").remember(List.of(document, other));
    }

    @Test
    void isUnchangedWhileNothingChanges() {
        assertThat(fingerprint("config").isUnchanged(document)).isTrue();
    }

    @Test
    void seesAnotherConfiguration() {
        assertThat(fingerprint("config2").isUnchanged(document)).isFalse();
    }

    @Test
    void seesAChangeInTheDocumentAndInWhatItRefersTo() throws IOException {
        Files.writeString(other, "type: number");
        assertThat(fingerprint("config").isUnchanged(document)).isFalse();

        Files.writeString(other, "type: string");
        assertThat(fingerprint("config").isUnchanged(document)).isTrue();

        Files.writeString(document, "openapi: 3.1.0");
        assertThat(fingerprint("config").isUnchanged(document)).isFalse();
    }

    @Test
    void seesThatAFileIsGoneOrThatItIsAnotherDocument() throws IOException {
        assertThat(fingerprint("config").isUnchanged(folder.resolve("another.yaml")))
                .isFalse();

        Files.delete(other);
        assertThat(fingerprint("config").isUnchanged(document)).isFalse();
    }

    @Test
    void knowsNothingAtFirst() {
        assertThat(new Fingerprint(folder.resolve("new/stamp"), "config").isUnchanged(document))
                .isFalse();
    }

    @Test
    void knowsNothingOfAnEmptyStamp() throws IOException {
        Files.writeString(folder.resolve("target/stamp"), "");

        assertThat(fingerprint("config").isUnchanged(document)).isFalse();
    }

    private Fingerprint fingerprint(String configuration) {
        return new Fingerprint(folder.resolve("target/stamp"), configuration);
    }
}
