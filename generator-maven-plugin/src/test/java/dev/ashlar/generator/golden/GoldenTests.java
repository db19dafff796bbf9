package dev.ashlar.generator.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One folder per behaviour, and the whole of one application. */
class GoldenTests {

    private static final Path GOLDEN = Path.of("src/test/golden");
    private static final Path BOOKSHOP = Path.of("../examples/bookshop/openapi.yaml");

    @TempDir
    Path directory;

    static Stream<Path> behaviours() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            return folders.filter(folder -> Files.exists(folder.resolve("openapi.yaml"))).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("behaviours")
    void looksAsAReviewerHasSeenIt(Path behaviour) throws IOException {
        FileTree generated = Generation.into(directory, behaviour.resolve("openapi.yaml"), "com.example.golden");

        check(behaviour, generated.only(GoldenTests::isTellingOfABehaviour));
    }

    @Test
    void writesTheBookshopAsAReviewerHasSeenIt() throws IOException {
        FileTree generated = Generation.into(directory, BOOKSHOP, "com.example.bookshop");

        check(GOLDEN.resolve("bookshop"), generated.only(GoldenTests::isToBeReviewed));
    }

    private static void check(Path golden, FileTree generated) throws IOException {
        Path expected = golden.resolve("expected");
        if (GoldenUpdate.isRequested()) {
            generated.writeTo(expected);
        }
        List<String> differences = Difference.between(FileTree.of(expected), generated);
        assertThat(differences)
                .withFailMessage(() -> "The output has changed. If that is what you want, run\n  "
                        + GoldenUpdate.COMMAND + "\nand commit the difference.\n\n" + String.join("\n\n", differences))
                .isEmpty();
    }

    /** The tests, the build files and the like are the same for every document: the bookshop shows them. */
    private static boolean isTellingOfABehaviour(String path) {
        return path.startsWith("generated-sources/") || path.endsWith(".sql") || path.equals("explain.txt");
    }

    /** All but copies of the document, and the page, whose facts stand in the other reports. */
    private static boolean isToBeReviewed(String path) {
        return !path.endsWith("/openapi.yaml") && !path.equals("index.html");
    }
}
