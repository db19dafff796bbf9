package dev.ashlar.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

/** A Java process that serves HTTP on a free port of the loopback interface. */
final class ApplicationProcess implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    /** In lines of text as in JSON. */
    private static final Pattern WARNING = Pattern.compile("\\bWARN\\b");

    private static final Pattern STARTED = Pattern.compile("Started \\w+ in ");
    private static final String STATEMENT = "org.hibernate.SQL";
    private static final int START_SECONDS = 180;

    private final Process process;
    private final Path logFile;
    private final List<String> printed = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    private ApplicationProcess(Process process, Path logFile) {
        this.process = process;
        this.logFile = logFile;
        Thread reader = new Thread(this::readLog, "application log");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts one, with each statement that it sends in its log.
     *
     * @param javaHome the JVM that runs it
     * @param program what to run, as the arguments of {@code java} say it
     */
    static ApplicationProcess start(Path javaHome, List<String> program, Map<String, String> environment)
            throws IOException {
        ApplicationProcess started = launched(javaHome, program, environment);
        started.port();
        return started;
    }

    /** One that is expected to end before it serves anything. */
    static ApplicationProcess launched(Path javaHome, List<String> program, Map<String, String> environment)
            throws IOException {
        Path logFile = Folders.fresh().resolve("application.log");
        List<String> command = new ArrayList<>();
        command.add(javaHome.resolve("bin/java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
        command.addAll(program);
        command.addAll(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                // All tests of an application are one caller at one address, and ask faster than people do.
                "--ashlar.security.rate-limits.caller=1000000/min",
                "--ashlar.security.rate-limits.address=1000000/min",
                // What a busy machine makes slow is no finding.
                "--ashlar.observability.sql.slow-threshold=1h",
                "--logging.level.org.apache.catalina.util.SessionIdGeneratorBase=error",
                "--logging.file.name=" + logFile,
                "--logging.level." + STATEMENT + "=debug"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        ApplicationProcess started = new ApplicationProcess(builder.start(), logFile);
        Runtime.getRuntime().addShutdownHook(new Thread(started.process::destroyForcibly));
        return started;
    }

    /** Where it listens. */
    String address() {
        return "http://127.0.0.1:" + port();
    }

    /** How many SQL statements it has sent since it started. */
    long statements() {
        return log().lines().filter(line -> line.contains(STATEMENT)).count();
    }

    /** What it has logged so far. Unlike what it prints, this is whole when a response has arrived. */
    String log() {
        try {
            return Files.readString(logFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it has warned of until it had started. */
    List<String> warningsAtStart() {
        return printed.stream()
                .takeWhile(line -> !STARTED.matcher(line).find())
                .filter(line -> WARNING.matcher(line).find())
                .toList();
    }

    /** Asks it to end, as an orchestrator does: with SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** Waits for its end and tells the status that it ended with. */
    int exitStatus(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("It still runs after " + patience + ":\n" + log());
        }
        return process.exitValue();
    }

    private int port() {
        try {
            return port.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new IllegalStateException("The application did not start:\n" + String.join("\n", printed), e);
        }
    }

    private void readLog() {
        int listening = -1;
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                printed.add(line);
                Matcher matcher = PORT.matcher(line);
                if (matcher.find()) {
                    listening = Integer.parseInt(matcher.group(1));
                }
                if (STARTED.matcher(line).find()) {
                    port.complete(listening);
                }
            }
            port.completeExceptionally(new IllegalStateException("It ended"));
        } catch (IOException e) {
            port.completeExceptionally(e);
        }
    }

    @Override
    public void close() {
        terminate();
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
