package dev.ashlar.generator.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run with nothing to do must cost nothing: it may not even load the parser. */
class UnchangedRunTests {

    @TempDir
    Path folder;

    @Test
    void loadsNoClassOfTheFrontEnd() throws Exception {
        Files.writeString(folder.resolve("openapi.yaml"), Samples.DOCUMENT);
        var first = new RecordingLoader();
        assertThat(run(first)).startsWith("Generated");
        assertThat(first.loaded).anyMatch(UnchangedRunTests::isFrontEnd);

        var second = new RecordingLoader();
        assertThat(run(second)).startsWith("Unchanged");
        assertThat(second.loaded).noneMatch(UnchangedRunTests::isFrontEnd).contains(Pipeline.class.getName());
    }

    private String run(ClassLoader loader) throws Exception {
        Class<?> type = Class.forName(Run.class.getName(), true, loader);
        var constructor = type.getDeclaredConstructor(Path.class);
        constructor.setAccessible(true);
        return (String) ((Callable<?>) constructor.newInstance(folder)).call();
    }

    private static boolean isFrontEnd(String name) {
        return Stream.of("io.swagger.", "org.openapitools.", "com.fasterxml.", "org.yaml.")
                .anyMatch(name::startsWith);
    }

    /** What is run inside another class loader. */
    static final class Run implements Callable<String> {

        private final Path folder;

        Run(Path folder) {
            this.folder = folder;
        }

        @Override
        public String call() throws IOException {
            var project = new Project("com.acme.shop", "com.acme", "shop", "1");
            var source = new Source(folder.resolve("openapi.yaml"), false);
            return new Pipeline(Samples::stages, step -> {})
                    .generate(new GenerateRequest(source, project, List.of(), folder.resolve("target")))
                    .toString();
        }
    }

    /** Loads every class anew, and remembers which. */
    private static final class RecordingLoader extends URLClassLoader {

        private final List<String> loaded = new ArrayList<>();

        private RecordingLoader() {
            super(classPath(), ClassLoader.getPlatformClassLoader());
        }

        private static URL[] classPath() {
            return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                    .map(RecordingLoader::url)
                    .toArray(URL[]::new);
        }

        private static URL url(String entry) {
            try {
                return Path.of(entry).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            loaded.add(name);
            return super.findClass(name);
        }
    }
}
