package dev.ashlar.e2e;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A generated application in a process of its own, on a database of its own. */
final class RunningApplication implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final String STATEMENT = "org.hibernate.SQL";
    private static final int START_SECONDS = 90;

    private final Process process;
    private final Path logFile;
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    private RunningApplication(Process process, Path logFile) {
        this.process = process;
        this.logFile = logFile;
        Thread reader = new Thread(this::readLog, "application log");
        reader.setDaemon(true);
        reader.start();
    }

    /** Generates, compiles and starts a backend; each statement it sends is in its log. */
    static RunningApplication of(Path document, String basePackage) {
        try {
            Path directory = Files.createTempDirectory("ashlar-e2e").resolve("project");
            GeneratedProject project = GeneratedProject.of(document, basePackage, directory);
            return start(project.compile(), project.mainClass(), Databases.environment());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RunningApplication start(Path classes, String mainClass, Map<String, String> environment)
            throws IOException {
        Path logFile = classes.resolveSibling("application.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                classes + File.pathSeparator + ClassPath.ofApplications(),
                mainClass,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--logging.file.name=" + logFile,
                "--logging.level." + STATEMENT + "=debug"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        RunningApplication application = new RunningApplication(builder.start(), logFile);
        Runtime.getRuntime().addShutdownHook(new Thread(application.process::destroyForcibly));
        application.awaitPort();
        return application;
    }

    /** A client of it. */
    Client client() {
        return new Client("http://127.0.0.1:" + awaitPort());
    }

    /**
     * How many SQL statements it has sent since it started. Its log file has them all when a response has arrived, which
     * what it prints need not.
     */
    long statements() {
        try (Stream<String> lines = Files.lines(logFile)) {
            return lines.filter(line -> line.contains(STATEMENT)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it has printed so far. */
    String log() {
        return String.join("\n", log);
    }

    private int awaitPort() {
        try {
            return port.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new IllegalStateException("The application did not start:\n" + log(), e);
        }
    }

    private void readLog() {
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                log.add(line);
                Matcher matcher = PORT.matcher(line);
                if (matcher.find()) {
                    port.complete(Integer.valueOf(matcher.group(1)));
                }
            }
            port.completeExceptionally(new IllegalStateException("It ended"));
        } catch (IOException e) {
            port.completeExceptionally(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
