package dev.ashlar.benchmarks.driver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The application in a process of its own, with one class path or the other and otherwise the same settings. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Pattern ALLOCATED = Pattern.compile(" allocated=(\\d+)([BKMG]) ");
    private static final String UNITS = "BKMG";

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param name what lies in the target folder under it: the class path {@code <name>.classpath} and {@code <name>.log}
     * @param target the folder
     * @param main the class that starts it
     * @param first a request that it answers once it is up
     * @param arguments of the application
     */
    public static ServerProcess start(String name, Path target, String main, Scenario first, String... arguments)
            throws IOException, InterruptedException {
        int port = freePort();
        String classPath = target.resolve("classes") + ":" + Files.readString(target.resolve(name + ".classpath"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms512m",
                "-Xmx512m",
                "-cp",
                classPath,
                main,
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                // Else Tomcat closes each connection after a hundred requests.
                "--server.tomcat.max-keep-alive-requests=-1"));
        command.addAll(List.of(arguments));
        Path log = target.resolve(name + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        ServerProcess server = new ServerProcess(process, port);
        server.awaitStart(log, first);
        return server;
    }

    int port() {
        return port;
    }

    /** The processor time of all its threads so far. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** What all its threads have allocated so far, in bytes, as its virtual machine tells it: exact to a few parts in a thousand. */
    long allocated() throws IOException, InterruptedException {
        Process print = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "Thread.print",
                        "-e")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String threads = new String(print.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (print.waitFor() != 0) {
            throw new IllegalStateException("jcmd does not tell what the application allocates");
        }
        return ALLOCATED
                .matcher(threads)
                .results()
                .mapToLong(thread -> Long.parseLong(thread.group(1)) << (UNITS.indexOf(thread.group(2)) * 10))
                .sum();
    }

    private void awaitStart(Path log, Scenario first) throws InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (!answers(first)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IllegalStateException("The application did not start: see " + log);
            }
            Thread.sleep(200);
        }
    }

    private boolean answers(Scenario first) {
        try (Connection connection = new Connection(port)) {
            return connection.exchange(first.request()) == first.status();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
