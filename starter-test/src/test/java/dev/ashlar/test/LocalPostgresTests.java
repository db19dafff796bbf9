package dev.ashlar.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.test.postgres.PostgresServer;
import dev.ashlar.test.postgres.PostgresStartException;
import dev.ashlar.test.sample.Book;
import dev.ashlar.test.sample.BookRepository;
import dev.ashlar.test.sample.SampleApplication;
import dev.ashlar.test.security.LocalCaller;
import dev.ashlar.test.security.LocalCredentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class LocalPostgresTests {

    @TempDir
    private Path folder;

    @Test
    void keepsTheDataBetweenTwoRuns() {
        try (ConfigurableApplicationContext first = run()) {
            first.getBean(BookRepository.class).save(new Book("Emma"));
        }
        try (ConfigurableApplicationContext second = run()) {
            assertThat(second.getBean(BookRepository.class).findAll())
                    .extracting(Book::getTitle)
                    .containsExactly("Emma");
        }
        assertThat(folder.resolve("data/PG_VERSION")).exists();
    }

    @Test
    void namesTheDatabaseByTheApplicationAndKeepsItDurable() {
        try (ConfigurableApplicationContext context = run()) {
            assertThat(context.getBean(JdbcClient.class)
                            .sql(
                                    "SELECT current_database(), current_setting('fsync') AS fsync,"
                                            + " current_setting('synchronous_commit') AS commit, current_setting('listen_addresses') AS addresses")
                            .query()
                            .singleRow())
                    .containsValues("sample_app", "on", "on", "localhost");
        }
    }

    @Test
    void tellsWhereToLookOnceReady(CapturedOutput output) {
        try (ConfigurableApplicationContext context = run()) {
            String root =
                    "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port") + "/base";
            assertThat(output)
                    .contains("API docs    " + root + "/docs")
                    .contains("curl " + root + "/books")
                    .contains("Database    " + url(context) + " (user postgres)")
                    .doesNotContain("/openapi.yaml");
        }
    }

    @Test
    void stepsAsideForAConfiguredDatabase(CapturedOutput output) {
        String url = PostgresServer.shared().database("configured").getJdbcUrl();
        try (ConfigurableApplicationContext context = run(
                "--spring.datasource.url=" + url + "?password=never-told", "--spring.datasource.username=postgres")) {
            assertThat(context.getBeansOfType(PostgresServer.class)).isEmpty();
            assertThat(folder).isEmptyDirectory();
            assertThat(output)
                    .contains("Database    " + url + " (user postgres)")
                    .doesNotContain("tellnobody");
        }
    }

    @Test
    void namesTheDocumentWhereItIsServed(CapturedOutput output) throws IOException {
        Files.writeString(folder.resolve("openapi.yaml"), "openapi: 3.1.0");
        try (ConfigurableApplicationContext context =
                run("--spring.web.resources.static-locations=" + folder.toUri())) {
            assertThat(context.isRunning()).isTrue();
            assertThat(output).containsPattern("Document {4}http://localhost:\\d+/base/openapi.yaml");
        }
    }

    @Test
    void keepsWhatCallersShowOutOfTheLog(CapturedOutput output) throws IOException {
        LocalRunCaller caller = LocalRunCaller.beside(folder.resolve("data"));
        try (GenericApplicationContext context = called()) {
            assertThat(caller.call(context, "/x")).hasValue("curl -K " + folder.resolve("caller") + " /x");
            assertThat(folder.resolve("caller")).hasContent("header = \"Authorization: Bearer local\"");
            assertThat(caller.call(context, "/x")).isPresent();
            assertThat(output).doesNotContain("Bearer local");
        }
    }

    @Test
    void namesAFolderAsAShellTakesIt() {
        Path odd = folder.resolve("Ada's $HOME");
        try (GenericApplicationContext context = called()) {
            assertThat(LocalRunCaller.beside(odd.resolve("data")).call(context, "/x"))
                    .hasValue("curl -K '" + folder + "/Ada'\\''s $HOME/caller' /x");
        }
    }

    @Test
    void goesOnWhereNothingCanBeWritten() throws IOException {
        Path noFolder = Files.writeString(folder.resolve("file"), "");
        try (GenericApplicationContext context = called()) {
            assertThat(LocalRunCaller.beside(noFolder.resolve("data")).call(context, "/x"))
                    .hasValueSatisfying(line -> assertThat(line)
                            .startsWith("not told: " + noFolder.resolve("caller") + " cannot be written (")
                            .doesNotContain("Bearer"));
        }
    }

    private static GenericApplicationContext called() {
        GenericApplicationContext context = new GenericApplicationContext();
        context.registerBean(LocalCaller.class, () -> LocalCaller.bearer("read"));
        context.registerBean(LocalCredentials.class, () -> shown -> Map.of("Authorization", "Bearer " + shown.name()));
        context.refresh();
        return context;
    }

    @Test
    void isSwitchedOffByProperty() {
        assertThatThrownBy(() -> run("--ashlar.test.postgres.enabled=false"))
                .rootCause()
                .hasMessageContaining("Failed to determine a suitable driver class");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesAFolderThatAnotherRunHolds() {
        try (ConfigurableApplicationContext first = run()) {
            assertThat(first.isRunning()).isTrue();
            assertThatThrownBy(this::run)
                    .rootCause()
                    .isInstanceOf(PostgresStartException.class)
                    .hasMessageContaining("uses the data directory " + folder.resolve("data"));
        }
    }

    private ConfigurableApplicationContext run(String... more) {
        List<String> own = List.of(
                "--server.port=0",
                "--server.servlet.context-path=/base",
                "--ashlar.test.postgres.data-directory=" + folder.resolve("data"));
        String[] args = Stream.concat(own.stream(), Stream.of(more)).toArray(String[]::new);
        return SpringApplication.from(SampleApplication::main)
                .with(LocalPostgres.class)
                .run(args)
                .getApplicationContext();
    }

    private static String url(ConfigurableApplicationContext context) {
        return context.getBean(JdbcConnectionDetails.class).getJdbcUrl();
    }
}
