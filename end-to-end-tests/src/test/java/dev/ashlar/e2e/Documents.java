package dev.ashlar.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;

/** The documents that backends are generated from. */
final class Documents {

    private static final Path ROOT =
            Path.of(System.getProperty("ashlar.e2e.root", "..")).toAbsolutePath();

    private Documents() {}

    /** One of the shared documents, which lie beside the project. CI must have them, a newcomer need not. */
    static Path shared(String name) {
        Path document = ROOT.resolveSibling("shared").resolve("specs").resolve(name);
        String expectation = "The shared documents are expected beside the project, at ../shared/specs";
        if (System.getenv("CI") == null) {
            assumeThat(document).as(expectation).isRegularFile();
        }
        assertThat(document).as(expectation).isRegularFile();
        return document;
    }

    /** The root of the checkout. */
    static Path root() {
        return ROOT;
    }

    static Path bookshop() {
        return ROOT.resolve("examples/bookshop/openapi.yaml");
    }
}
