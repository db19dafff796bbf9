package dev.ashlar.test.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.Driver;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

class KeptServerTests {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void survivesTheKillOfAnEarlierRunThatHadAnUnknownLocale() throws IOException, InterruptedException {
        Process earlier = startInItsOwnJvm();
        earlier.destroyForcibly().waitFor();
        assertThat(data().resolve("postmaster.pid")).exists();

        try (PostgresServer server = start()) {
            assertThat(jdbc(server.database("shop"))
                            .sql("SELECT title FROM book")
                            .query(String.class)
                            .single())
                    .isEqualTo("Emma");
        }
    }

    @Test
    void removesAPidFileWhoseNumberNowBelongsToAnotherProcess() throws IOException {
        start().close();
        Files.writeString(
                data().resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + data() + "\n");

        try (PostgresServer server = start()) {
            assertThat(jdbc(server.database("postgres"))
                            .sql("SHOW server_version_num")
                            .query(String.class)
                            .single())
                    .startsWith(DataDirectory.MAJOR_VERSION);
        }
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void startsAnewOverAClusterThatWasNeverFinished() throws IOException {
        Files.createDirectories(data());
        Files.writeString(data().resolve("postgresql.conf"), "# killed while this was being written");
        Files.createFile(folder.resolve("data.unfinished"));

        try (PostgresServer server = start()) {
            assertThat(server.database("shop").getJdbcUrl()).endsWith("/shop");
            assertThat(folder.resolve("data.unfinished")).doesNotExist();
        }
    }

    @Test
    void refusesTheDataOfAnotherMajorVersion() throws IOException {
        Files.createDirectories(data());
        Files.writeString(data().resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(this::start)
                .isInstanceOfSatisfying(
                        PostgresStartException.class,
                        refusal -> assertThat(refusal.action()).contains("pg_dump 17"))
                .hasMessageContaining("was made by PostgreSQL 17");
        assertThat(data().resolve("PG_VERSION")).hasContent("17");
    }

    @Test
    void refusesAFolderInUseAndNamesTheHolder() {
        try (PostgresServer server = start()) {
            assertThat(server).isNotNull();
            assertThatThrownBy(this::start)
                    .isInstanceOfSatisfying(
                            PostgresStartException.class,
                            refusal -> assertThat(refusal.action()).contains("ashlar.test.postgres.data-directory"))
                    .hasMessage(
                            "Another run (process %d) uses the data directory %s",
                            ProcessHandle.current().pid(), data());
        }
    }

    @Test
    void refusesATakenPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> PostgresServer.keptIn(data(), port, TIMEOUT))
                    .isInstanceOfSatisfying(
                            PostgresStartException.class,
                            refusal -> assertThat(refusal.action()).contains("ashlar.test.postgres.port"))
                    .hasMessage("Port %d of the embedded PostgreSQL is taken", port);
        }
    }

    @Test
    void listensOnTheGivenPort() throws IOException {
        int port = freePort();
        try (PostgresServer server = PostgresServer.keptIn(data(), port, TIMEOUT)) {
            assertThat(server.database("shop").getJdbcUrl()).isEqualTo("jdbc:postgresql://localhost:%d/shop", port);
        }
    }

    @Test
    void freesTheFolderWhenTheStartFails() throws IOException {
        Files.writeString(data(), "a file where the folder should be");
        assertThatThrownBy(this::start)
                .isInstanceOfSatisfying(
                        PostgresStartException.class,
                        failure -> assertThat(failure.action())
                                .contains(
                                        "SPRING_DATASOURCE_URL",
                                        "SPRING_DATASOURCE_USERNAME",
                                        "SPRING_DATASOURCE_PASSWORD"))
                .hasMessageContaining("Embedded PostgreSQL did not start on " + System.getProperty("os.name"));
        Files.delete(data());

        start().close();

        assertThat(data().resolve("PG_VERSION")).exists();
    }

    @Test
    void tellsWhatPostgresSaid() throws IOException {
        Files.createDirectories(data());
        Files.writeString(data().resolve("mine.txt"), "not empty");

        assertThatThrownBy(this::start).hasMessageContaining("PostgreSQL said:").hasMessageContaining("not empty");
        assertThat(data().resolve("mine.txt")).exists();
    }

    @Test
    void quotesTheNameOfADatabase() {
        try (PostgresServer server = start()) {
            assertThat(server.database("a \"quoted\" name").getJdbcUrl()).startsWith("jdbc:postgresql://localhost:");
            assertThat(jdbc(server.database("postgres"))
                            .sql("SELECT datname FROM pg_database")
                            .query(String.class)
                            .list())
                    .contains("a \"quoted\" name");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private PostgresServer start() {
        return PostgresServer.keptIn(data(), 0, TIMEOUT);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Process startInItsOwnJvm() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OtherRun.class.getName(),
                data().toString());
        builder.environment().put("LC_ALL", "xx_XX.nonsense");
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.start();
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); !OtherRun.READY.equals(line); line = lines.readLine()) {
            assertThat(line).as("output of the other run before it was ready").isNotNull();
        }
        return process;
    }

    static JdbcClient jdbc(JdbcConnectionDetails database) {
        return JdbcClient.create(new SimpleDriverDataSource(
                new Driver(), database.getJdbcUrl(), database.getUsername(), database.getPassword()));
    }
}
