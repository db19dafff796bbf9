package dev.ashlar.generator.emit.java;

import com.sun.source.util.JavacTask;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.inference.Inference;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.Planner;
import dev.ashlar.generator.plan.ProjectSettings;
import dev.ashlar.generator.spec.SpecReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The Java that becomes of a document. */
record GeneratedJava(List<GeneratedFile> files) {

    static GeneratedJava ofYaml(String paths, String schemas, String... owned) {
        String yaml = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths:\n" + paths.indent(2)
                + "components:\n  schemas:\n" + schemas.indent(4);
        try {
            Path file = Files.createTempFile("document", ".yaml");
            try {
                return ofDocument(Files.writeString(file, yaml), owned);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static GeneratedJava ofDocument(Path document, String... owned) {
        var settings = new ProjectSettings("com.acme", "com.acme", "app", "1", Set.of(owned), "openapi.yaml");
        return ofPlan(new Planner().plan(new Inference().infer(new SpecReader().read(document)), settings));
    }

    static GeneratedJava ofPlan(Plan plan) {
        return new GeneratedJava(JavaEmitters.all().stream()
                .flatMap(emitter -> emitter.emit(plan))
                .toList());
    }

    /** The text of the file of that name, imports left out. */
    String type(String simpleName) {
        return files.stream()
                .filter(file -> file.path().endsWith("/" + simpleName + ".java"))
                .map(file -> file.content().replaceAll("(?m)^import .*\\n", ""))
                .collect(Collectors.collectingAndThen(Collectors.toList(), found -> {
                    if (found.size() != 1) {
                        throw new AssertionError(found.size() + " files named " + simpleName + " among " + paths());
                    }
                    return found.get(0);
                }));
    }

    /** The text of the method of that name, from its annotations to its closing brace. */
    String method(String type, String name) {
        String text = type(type);
        int at = text.indexOf(" " + name + "(");
        if (at < 0) {
            throw new AssertionError("No method " + name + " in\n" + text);
        }
        return text.substring(text.lastIndexOf('\n', at) + 1, text.indexOf("\n    }\n", at) + 6)
                .stripIndent();
    }

    List<String> paths() {
        return files.stream().map(GeneratedFile::path).toList();
    }

    /** What the compiler says of the syntax. */
    List<String> syntaxErrors() {
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        List<Source> sources = files.stream().map(Source::new).toList();
        var task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostics, List.of("--release", "17"), null, sources);
        try {
            task.parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return diagnostics.getDiagnostics().stream().map(Diagnostic::toString).toList();
    }

    Stream<String> contents() {
        return files.stream().map(GeneratedFile::content);
    }

    private static final class Source extends SimpleJavaFileObject {

        private final GeneratedFile file;

        Source(GeneratedFile file) {
            super(URI.create("memory:///" + file.path()), Kind.SOURCE);
            this.file = file;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return file.content();
        }
    }
}
