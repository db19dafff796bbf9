package dev.ashlar.e2e.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps docs/properties.md, and what it is made from, true. */
class PropertyReferenceTests {

    private static final String COMMAND = "mvn test -pl end-to-end-tests -am -Dtest=PropertyReferenceTests"
            + " -Dgolden.update=true -DfailIfNoTests=false -Dsurefire.failIfNoSpecifiedTests=false";

    private static final Path ROOT =
            Path.of(System.getProperty("ashlar.e2e.root", "..")).toAbsolutePath();

    private static final Pattern READ_BY_NAME =
            Pattern.compile("(?:ConditionalOn\\w*Property|getProperty)\\([^)]*?\"(ashlar\\.[a-z.-]+)\"");

    private static final Pattern METER =
            Pattern.compile("(?:[cC]ounter|[gG]auge|[tT]imer|builder)\\(\\s*\"(ashlar\\.[a-z.]+)\"");

    private final PropertyReference reference;

    PropertyReferenceTests() throws IOException {
        reference = PropertyReference.ofClassPath();
    }

    @Test
    void thePageSaysWhatTheMetadataSays() throws IOException {
        Path page = ROOT.resolve("docs/properties.md");
        if (isUpdate()) {
            Files.writeString(page, reference.toMarkdown());
        }
        assertThat(page)
                .as("docs/properties.md is stale; '%s' rewrites it", COMMAND)
                .hasContent(reference.toMarkdown());
    }

    @Test
    void everyPropertyIsDescribedInASentence() {
        assertThat(reference.properties())
                .allSatisfy(property -> assertThat(property.description())
                        .as("description of %s", property.name())
                        .matches("(?s)[A-Z].{10,}\\."));
    }

    @Test
    void everySwitchHasADefault() {
        assertThat(reference.properties())
                .filteredOn(property -> property.name().endsWith(".enabled"))
                .allSatisfy(property -> assertThat(property.defaultValue())
                        .as("default of %s", property.name())
                        .isIn("true", "false"));
    }

    @Test
    void noStarterIsMissing() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            List<String> starters = folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.startsWith("starter-"))
                    .map(name -> name.substring("starter-".length()))
                    .sorted()
                    .toList();
            assertThat(reference.byStarter().keySet())
                    .as("starters with properties on the class path of end-to-end-tests")
                    .containsExactlyElementsOf(starters);
        }
    }

    @Test
    void whatASwitchIsReadFromIsInTheMetadata() throws IOException {
        for (String starter : reference.byStarter().keySet()) {
            assertKnown(ROOT.resolve("starter-" + starter + "/src/main/java"), ".java", READ_BY_NAME);
        }
    }

    /** As a property, or as a meter. */
    @Test
    void theGuidesNameNothingThatDoesNotExist() throws IOException {
        Set<String> meters = new TreeSet<>();
        for (String starter : reference.byStarter().keySet()) {
            eachFile(ROOT.resolve("starter-" + starter + "/src/main/java"), ".java", file -> {
                meters.addAll(mentions(file, METER));
            });
        }
        String starters = String.join("|", reference.byStarter().keySet());
        Pattern documented = Pattern.compile("(?<![\\w./-])(ashlar\\.(?:" + starters + ")\\.[\\w.\\[\\]<>*-]+)");
        eachFile(
                ROOT.resolve("docs"),
                ".md",
                file -> assertThat(mentions(file, documented))
                        .as("properties and meters that %s names", file)
                        .allMatch(name -> meters.contains(name) || reference.has(name)));
    }

    private void assertKnown(Path folder, String extension, Pattern mention) throws IOException {
        eachFile(
                folder,
                extension,
                file -> assertThat(mentions(file, mention))
                        .as("properties that %s names", file)
                        .allMatch(reference::has));
    }

    private static void eachFile(Path folder, String extension, Consumer<Path> check) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(extension)).forEach(check);
        }
    }

    private static List<String> mentions(Path file, Pattern mention) {
        try {
            return mention.matcher(Files.readString(file))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isUpdate() {
        boolean update = Boolean.getBoolean("golden.update");
        assertThat(update && System.getenv("CI") != null)
                .as("Nobody would read in CI what was written: run '%s' and commit the difference", COMMAND)
                .isFalse();
        return update;
    }
}
