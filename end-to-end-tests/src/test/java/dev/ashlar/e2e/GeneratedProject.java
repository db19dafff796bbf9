package dev.ashlar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.generator.pipeline.ExplainRequest;
import dev.ashlar.generator.pipeline.GenerateRequest;
import dev.ashlar.generator.pipeline.NewProjectRequest;
import dev.ashlar.generator.pipeline.Outcome;
import dev.ashlar.generator.pipeline.Pipeline;
import dev.ashlar.generator.pipeline.Project;
import dev.ashlar.generator.pipeline.Source;
import dev.ashlar.generator.pipeline.StandardStages;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A project made by {@code new} and filled by {@code generate}, as a user's build would. */
final class GeneratedProject {

    private final Path directory;
    private final Project project;
    private final Outcome.Generated outcome;

    private GeneratedProject(Path directory, Project project, Outcome.Generated outcome) {
        this.directory = directory;
        this.project = project;
        this.outcome = outcome;
    }

    static GeneratedProject of(Path document, String basePackage, Path directory) throws IOException {
        Project project = Project.named(basePackage, System.getProperty("ashlar.e2e.version", "0.1.0-SNAPSHOT"));
        pipeline().create(new NewProjectRequest(new Source(document, false), project, directory));
        addWritten(document, directory.resolve("src/main/java"));
        return new GeneratedProject(directory, project, generate(directory, project));
    }

    /** What a build does that does not know that nothing has changed. */
    Outcome.Generated generatedAnew() throws IOException {
        Files.delete(directory.resolve("target/ashlar/fingerprint.txt"));
        return generate(directory, project);
    }

    private static Outcome.Generated generate(Path directory, Project project) throws IOException {
        Outcome outcome = pipeline()
                .generate(new GenerateRequest(
                        source(directory),
                        project,
                        List.of(directory.resolve("src/main/java"), directory.resolve("src/test/java")),
                        directory.resolve("target")));
        assertThat(outcome).isInstanceOf(Outcome.Generated.class);
        return (Outcome.Generated) outcome;
    }

    /** What is written by hand lies beside the document, in a folder of its name. */
    private static void addWritten(Path document, Path sources) throws IOException {
        Path written = Path.of(document.toString().replaceFirst("\\.\\w+$", ""));
        if (Files.isDirectory(written)) {
            FileSystemUtils.copyRecursively(written, sources);
        }
    }

    private static Pipeline pipeline() {
        return new Pipeline(StandardStages::create, line -> {});
    }

    private static Source source(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("src/main/openapi"))) {
            Path document = files.filter(file -> file.getFileName().toString().startsWith("openapi."))
                    .findFirst()
                    .orElseThrow();
            return new Source(document, false);
        }
    }

    /** What {@code explain} tells of it, as the JSON that it writes for tools. */
    JsonNode explanation() throws IOException {
        Path reports = directory.resolve("target/ashlar");
        pipeline().explain(new ExplainRequest(source(directory), project, reports));
        return JsonMapper.shared().readTree(Files.readString(reports.resolve("blueprint.json")));
    }

    List<SampleRequest> sampleRequests() throws IOException {
        return SampleRequest.in(Files.readString(directory.resolve("requests.http")));
    }

    Path directory() {
        return directory;
    }

    Outcome.Generated outcome() {
        return outcome;
    }

    String mainClass() {
        String artifact = project.artifactId();
        return project.basePackage() + "." + artifact.substring(0, 1).toUpperCase(Locale.ROOT) + artifact.substring(1)
                + "Application";
    }

    /** Compiles the main sources and copies the resources beside the classes. */
    Path compile() throws IOException {
        Path classes = directory.resolve("target/classes");
        new Compilation(ClassPath.ofApplications(), classes)
                .of(directory.resolve("src/main/java"), directory.resolve("target/generated-sources/ashlar"));
        copy(directory.resolve("src/main/resources"), classes);
        copy(directory.resolve("target/generated-resources/ashlar"), classes);
        return classes;
    }

    /** Compiles the test sources, after the main ones. */
    void compileTests() throws IOException {
        String classPath = directory.resolve("target/classes") + File.pathSeparator + ClassPath.ofTheirTests();
        new Compilation(classPath, directory.resolve("target/test-classes"))
                .of(directory.resolve("src/test/java"), directory.resolve("target/generated-test-sources/ashlar"));
    }

    /** What its tests print, in a process of their own. */
    String runTests() throws IOException {
        Path tests = directory.resolve("target/test-classes");
        String classPath = String.join(
                File.pathSeparator,
                tests.toString(),
                directory.resolve("target/classes").toString(),
                Path.of("target/test-classes").toAbsolutePath().toString(),
                ClassPath.ofTheirTests());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-cp",
                        classPath,
                        GeneratedTestRun.class.getName(),
                        tests.toString())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
