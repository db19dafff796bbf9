package dev.ashlar.generator.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnedTypesTests {

    @TempDir
    Path folder;

    @Test
    void findsTheUsersTypesByTheirFiles() throws IOException {
        Path pet = folder.resolve("main/com/acme/pet");
        Files.createDirectories(pet);
        Files.writeString(pet.resolve("PetService.java"), "");
        Files.writeString(pet.resolve("notes.txt"), "");

        assertThat(OwnedTypes.under(List.of(folder.resolve("main"), folder.resolve("absent"))))
                .containsExactly("com.acme.pet.PetService");
    }
}
