package dev.ashlar.generator.emit.tests;

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
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The tests that become of a document. */
record GeneratedTests(List<GeneratedFile> files) {

    /** The document that has a little of everything. */
    static GeneratedTests ofAtlas(String... owned) {
        return of(Path.of("src/test/resources/dev/ashlar/generator/emit/tests/atlas.yaml"), owned);
    }

    static GeneratedTests of(Path document, String... owned) {
        return of(plan(document, owned));
    }

    static GeneratedTests of(Plan plan) {
        return new GeneratedTests(TestEmitters.all().stream()
                .flatMap(emitter -> emitter.emit(plan))
                .toList());
    }

    static Plan plan(Path document, String... owned) {
        var settings = new ProjectSettings("com.acme.atlas", "com.acme", "atlas", "1", Set.of(owned), "openapi.yaml");
        return new Planner().plan(new Inference().infer(new SpecReader().read(document)), settings);
    }

    List<String> paths() {
        return files.stream().map(GeneratedFile::path).toList();
    }

    /** The text of the class of that name. */
    String type(String simpleName) {
        return files.stream()
                .filter(file -> file.path().endsWith("/" + simpleName + ".java"))
                .map(GeneratedFile::content)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + simpleName + " among " + paths()));
    }

    /** The text of the method of that name, from its name to its closing brace. */
    String method(String type, String name) {
        String text = type(type);
        int at = text.indexOf(" " + name + "() {");
        if (at < 0) {
            throw new AssertionError("No method " + name + " in\n" + text);
        }
        return text.substring(at + 1, text.indexOf("\n    }\n", at));
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

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(GeneratedFile file) {
            super(URI.create("string:///" + file.path()), Kind.SOURCE);
            this.text = file.content();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
