package dev.ashlar.generator.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.generator.pipeline.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.model.Build;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MojoTests {

    @TempDir
    Path folder;

    private final RecordingLog log = new RecordingLog();
    private Path document;

    @BeforeEach
    void writeDocument() throws IOException {
        document = folder.resolve("src/main/openapi/openapi.yml");
        Files.createDirectories(document.getParent());
        Files.writeString(document, Samples.DOCUMENT);
    }

    @Test
    void generateAddsItsFoldersToTheBuild() throws Exception {
        MavenProject project = project();

        ready(new GenerateMojo(Samples::stages), project).execute();

        Path target = folder.resolve("target");
        assertThat(project.getCompileSourceRoots())
                .contains(target.resolve("generated-sources/ashlar").toString());
        assertThat(project.getTestCompileSourceRoots())
                .contains(target.resolve("generated-test-sources/ashlar").toString());
        assertThat(project.getResources())
                .extracting(resource -> resource.getDirectory())
                .contains(target.resolve("generated-resources/ashlar").toString());
        assertThat(target.resolve("generated-sources/ashlar/com/acme/petshop/Pet.java"))
                .exists();
        assertThat(log.lines)
                .containsExactly(
                        "[INFO] Reading openapi.yml",
                        "[INFO] Writing the backend",
                        "[INFO] 0 resources, 0 operations, 0 custom operations to write",
                        "[INFO] 3 files written, 0 unchanged, 0 deleted, 0 types owned by you");
    }

    @Test
    void generateIsQuietWhenNothingChangedButStillAddsItsFolders() throws Exception {
        ready(new GenerateMojo(Samples::stages), project()).execute();
        log.lines.clear();
        MavenProject again = project();

        ready(new GenerateMojo(Samples::stages), again).execute();

        assertThat(log.lines).isEmpty();
        assertThat(again.getCompileSourceRoots()).isNotEmpty();
    }

    @Test
    void ownTypesAreLookedForInTheProjectsSourcesOnly() throws Exception {
        MavenProject project = project();
        project.addCompileSourceRoot(folder.resolve("src/main/java").toString());
        Path own = Files.createDirectories(folder.resolve("src/main/java/com/acme/petshop"));
        Files.writeString(own.resolve("Pet.java"), "class Pet {}");

        ready(new GenerateMojo(Samples::stages), project).execute();

        assertThat(log.lines)
                .last()
                .asString()
                .endsWith("2 files written, 0 unchanged, 0 deleted, 1 type owned by you");
    }

    @Test
    void aMistakeOfTheUserFailsWithEveryProblemAndNoStackTrace() throws Exception {
        Files.writeString(document, "swagger: '2.0'\n");
        DocumentMojo mojo = ready(new GenerateMojo(Samples::stages), project());

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasNoCause()
                .hasMessage("Nothing was written: mend the problem shown above and run again.");
        assertThat(log.lines).last().asString().contains("openapi.yml:[1,1] This is a Swagger 2.0 document");
    }

    @Test
    void aDefectOfOursIsNoMistakeOfTheUser() {
        DocumentMojo mojo = ready(
                new GenerateMojo(() -> {
                    throw new IllegalStateException("broken");
                }),
                project());

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("please report it")
                .hasRootCauseMessage("broken");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws Exception {
        Files.writeString(folder.resolve("target"), "a file where a folder is needed");
        DocumentMojo mojo = ready(new GenerateMojo(Samples::stages), project());

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("Reading or writing failed")
                .hasMessageContaining("target");
    }

    @Test
    void withoutADocumentThePlaceForItIsNamed() throws Exception {
        Files.delete(document);
        DocumentMojo mojo = ready(new GenerateMojo(Samples::stages), project());

        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);
        assertThat(log.lines)
                .singleElement()
                .asString()
                .contains("src/main/openapi")
                .contains("-Dashlar.spec=FILE");
    }

    @Test
    void skipWritesNothingAndKeepsInTheBuildWhatIsThere() throws Exception {
        MavenProject project = project();
        DocumentMojo mojo = ready(new GenerateMojo(Samples::stages), project);
        mojo.skip = true;

        mojo.execute();

        assertThat(folder.resolve("target")).doesNotExist();
        assertThat(project.getCompileSourceRoots())
                .contains(folder.resolve("target/generated-sources/ashlar").toString());
    }

    @Test
    void newMakesAProjectAndTellsWhatIsNext() throws Exception {
        var mojo = new NewMojo(Samples::stages);
        ready(mojo, null).spec = document.toFile();
        mojo.basePackage = "com.acme.shop";
        mojo.directory = folder.resolve("made").toFile();

        mojo.execute();

        assertThat(folder.resolve("made/pom.xml")).hasContent("shop of openapi.yml");
        assertThat(log.lines)
                .contains("[INFO] Created " + folder.resolve("made") + ": 2 files")
                .anyMatch(line -> line.contains("mvn verify"))
                .anyMatch(line -> line.contains("mvn spring-boot:test-run"));
    }

    @Test
    void newAsksForWhatIsMissingWithAnExample() {
        var mojo = new NewMojo(Samples::stages);
        ready(mojo, null);

        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);
        mojo.basePackage = "com.acme.shop";
        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);

        assertThat(log.lines)
                .containsExactly(
                        "[ERROR] The parameter ashlar.basePackage is missing: the package of the application."
                                + " Add -Dashlar.basePackage=com.acme.shop.",
                        "[ERROR] The parameter ashlar.spec is missing: the OpenAPI document."
                                + " Add -Dashlar.spec=openapi.yaml.");
    }

    @Test
    void explainPrintsAndNamesThePage() throws Exception {
        ready(new ExplainMojo(Samples::stages), project()).execute();

        assertThat(folder.resolve("target/ashlar/index.html")).exists();
        assertThat(log.lines)
                .contains("[INFO] pet-shop of openapi.yml")
                .last()
                .asString()
                .contains("index.html");
    }

    @Test
    void explainTellsWarnings() throws Exception {
        Files.writeString(document, Samples.DOCUMENT + "    Tags: {type: array}\n");

        ready(new ExplainMojo(Samples::stages), project()).execute();

        assertThat(log.lines).anyMatch(line -> line.startsWith("[WARN]") && line.contains("Tags.items is missing"));
    }

    private <T extends DocumentMojo> T ready(T mojo, MavenProject project) {
        mojo.project = project;
        mojo.setLog(log);
        return mojo;
    }

    private MavenProject project() {
        var project = new MavenProject();
        project.setGroupId("com.acme");
        project.setArtifactId("pet-shop");
        project.setFile(folder.resolve("pom.xml").toFile());
        var build = new Build();
        build.setDirectory(folder.resolve("target").toString());
        project.setBuild(build);
        return project;
    }
}
