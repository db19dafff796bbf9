package dev.ashlar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Compiles sources with all of the compiler's lint, none of which may have anything to say. */
final class Compilation {

    private final String classPath;
    private final Path classes;

    Compilation(String classPath, Path classes) {
        this.classPath = classPath;
        this.classes = classes;
    }

    /** Compiles all sources of those folders that exist, of which at least one must hold some. */
    void of(Path... folders) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path folder : folders) {
            sources.addAll(javaFiles(folder));
        }
        assertThat(sources).isNotEmpty();
        Files.createDirectories(classes);
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(problems, Locale.ROOT, null)) {
            compiler.getTask(null, files, problems, options(), null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        assertThat(problems.getDiagnostics().stream().map(Compilation::described))
                .as("errors and warnings of the compiler")
                .isEmpty();
    }

    private List<String> options() {
        return List.of(
                "-Xlint:all,-processing,-classfile,-path",
                "-proc:none",
                "-parameters",
                "--release",
                "17",
                "-cp",
                classPath,
                "-d",
                classes.toString());
    }

    private static String described(Diagnostic<? extends JavaFileObject> problem) {
        JavaFileObject source = problem.getSource();
        return (source == null ? "" : source.getName() + ":" + problem.getLineNumber() + " ")
                + problem.getMessage(Locale.ROOT);
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
