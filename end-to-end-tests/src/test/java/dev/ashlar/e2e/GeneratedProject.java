package dev.ashlar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.generator.pipeline.GenerateRequest;
import dev.ashlar.generator.pipeline.NewProjectRequest;
import dev.ashlar.generator.pipeline.Outcome;
import dev.ashlar.generator.pipeline.Pipeline;
import dev.ashlar.generator.pipeline.Project;
import dev.ashlar.generator.pipeline.Source;
import dev.ashlar.generator.pipeline.StandardStages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

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
        Pipeline pipeline = new Pipeline(StandardStages::create, line -> {});
        pipeline.create(new NewProjectRequest(new Source(document, false), project, directory));
        Path own = document(directory.resolve("src/main/openapi"));
        Outcome outcome = pipeline.generate(new GenerateRequest(
                new Source(own, false),
                project,
                List.of(directory.resolve("src/main/java"), directory.resolve("src/test/java")),
                directory.resolve("target")));
        assertThat(outcome).isInstanceOf(Outcome.Generated.class);
        return new GeneratedProject(directory, project, (Outcome.Generated) outcome);
    }

    private static Path document(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("openapi."))
                    .findFirst()
                    .orElseThrow();
        }
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
        Path classes = Files.createDirectories(directory.resolve("target/classes"));
        List<Path> sources = new ArrayList<>();
        sources.addAll(javaFiles(directory.resolve("src/main/java")));
        sources.addAll(javaFiles(directory.resolve("target/generated-sources/ashlar")));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(problems, Locale.ROOT, null)) {
            List<String> options = List.of(
                    "-Xlint:all,-processing,-classfile,-path",
                    "-proc:none",
                    "-parameters",
                    "--release",
                    "17",
                    "-cp",
                    ClassPath.ofApplications(),
                    "-d",
                    classes.toString());
            compiler.getTask(null, files, problems, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        assertThat(problems.getDiagnostics().stream().map(GeneratedProject::described))
                .as("errors and warnings of the compiler")
                .isEmpty();
        copy(directory.resolve("src/main/resources"), classes);
        copy(directory.resolve("target/generated-resources/ashlar"), classes);
        return classes;
    }

    private static String described(Diagnostic<? extends JavaFileObject> problem) {
        JavaFileObject source = problem.getSource();
        return (source == null ? "" : source.getName() + ":" + problem.getLineNumber() + " ")
                + problem.getMessage(Locale.ROOT);
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
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
