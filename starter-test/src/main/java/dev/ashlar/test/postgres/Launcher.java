package dev.ashlar.test.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** Starts one server with what all of ours have in common, and tells in one exception why it did not start. */
record Launcher(Path data, Path log, Duration timeout) {

    private static final int TOLD_LINES = 12;

    PostgresServer launch(UnaryOperator<EmbeddedPostgres.Builder> settings, AutoCloseable lock) {
        try {
            Workspace.prepare();
            Files.createDirectories(log.toAbsolutePath().getParent());
            Files.deleteIfExists(log);
            return new PostgresServer(settings.apply(common()).start(), lock);
        } catch (IOException | RuntimeException | ExceptionInInitializerError problem) {
            throw new PostgresStartException(reason(problem) + said(), problem);
        }
    }

    private EmbeddedPostgres.Builder common() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setPGStartupWait(timeout)
                .setRegisterShutdownHook(false)
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setServerConfig("listen_addresses", "localhost")
                // Named in full, the locale never comes from the environment, where a bad LC_ALL stops initdb.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8");
    }

    private static String reason(Throwable problem) {
        Throwable cause = problem instanceof ExceptionInInitializerError && problem.getCause() != null
                ? problem.getCause()
                : problem;
        String platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        return "Embedded PostgreSQL did not start on " + platform + ": " + cause.getMessage();
    }

    private String said() {
        try {
            List<String> lines =
                    Files.readString(log, StandardCharsets.UTF_8).lines().toList();
            return lines.isEmpty() ? "" : "\n\nPostgreSQL said:\n" + tail(lines);
        } catch (IOException neverWritten) {
            return "";
        }
    }

    private static String tail(List<String> lines) {
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TOLD_LINES), lines.size()))
                .indent(4)
                .stripTrailing();
    }
}
