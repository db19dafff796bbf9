package dev.ashlar.generator.emit.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.emit.sample.SamplePlans;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class RuntimeFilesTests {

    @Test
    void configuresWhatEveryEnvironmentShares() {
        Object settings = yaml("src/main/resources/application.yml");
        assertThat(at(settings, "spring", "application", "name")).isEqualTo("clinic");
        assertThat(at(settings, "spring", "threads", "virtual", "enabled")).isEqualTo(true);
        assertThat(at(settings, "spring", "jpa", "hibernate", "ddl-auto")).isEqualTo("validate");
        assertThat(at(settings, "spring", "jpa", "open-in-view")).isEqualTo(false);
        assertThat(at(settings, "server", "shutdown")).isEqualTo("graceful");
        assertThat(at(settings, "server", "port")).isEqualTo("${SERVER_PORT:8080}");
        assertThat(at(settings, "management", "endpoint", "health", "probes", "enabled"))
                .isEqualTo(true);
        assertThat(at(settings, "ashlar", "core", "base-path")).isEqualTo("/clinic/api");
    }

    @Test
    void leavesOutTheBasePathOfADocumentWithout() {
        String settings = ProjectEmittersTests.files(SamplePlans.empty()).stream()
                .filter(file -> file.path().endsWith("application.yml"))
                .map(GeneratedFile::content)
                .findFirst()
                .orElseThrow();
        assertThat(settings).doesNotContain("base-path");
    }

    @Test
    void hasNoDefaultForTheDatabaseAndItsSecret() {
        assertThat(yaml("src/main/resources/application.yml"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .extractingByKey("spring")
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .doesNotContainKey("datasource");
        assertThat(ProjectEmittersTests.content(".env.example").lines())
                .filteredOn(line -> line.contains("PASSWORD="))
                .allMatch(line -> line.endsWith("="))
                .hasSize(2);
        Object compose = yaml("compose.yaml");
        assertThat(List.of(
                        at(compose, "services", "app", "environment", "SPRING_DATASOURCE_PASSWORD"),
                        at(compose, "services", "database", "environment", "POSTGRES_PASSWORD")))
                .allMatch(value -> value.toString().startsWith("${POSTGRES_PASSWORD:?"));
    }

    @Test
    void startsInProductionWithWhatItNeedsThere() {
        Object compose = yaml("compose.yaml");
        assertThat(at(compose, "services", "app", "environment", "SPRING_PROFILES_ACTIVE"))
                .isEqualTo("${SPRING_PROFILES_ACTIVE-production}");
        for (String needed : List.of(
                "ASHLAR_SECURITY_HOSTS",
                "ASHLAR_SECURITY_PROXIES_TRUSTED",
                "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI")) {
            assertThat(at(compose, "services", "app", "environment", needed).toString())
                    .startsWith("${" + needed + ":?");
            assertThat(ProjectEmittersTests.content(".env.example").lines()).contains(needed + "=");
        }
    }

    @Test
    void startsTheApplicationOnceTheDatabaseAnswers() {
        Object compose = yaml("compose.yaml");
        assertThat(at(compose, "services", "database", "image").toString()).startsWith("postgres:18");
        assertThat(at(compose, "services", "database", "healthcheck", "test").toString())
                .startsWith("[CMD-SHELL, pg_isready");
        assertThat(at(compose, "services", "app", "depends_on", "database", "condition"))
                .isEqualTo("service_healthy");
        assertThat(at(compose, "services", "app", "environment", "SPRING_DATASOURCE_URL"))
                .isEqualTo("jdbc:postgresql://database:5432/clinic");
        assertThat(at(compose, "services", "app", "environment", "SPRING_DATASOURCE_USERNAME"))
                .isEqualTo(at(compose, "services", "database", "environment", "POSTGRES_USER"));
    }

    @Test
    void buildsALayeredImageThatRunsWithoutRoot() {
        assertThat(ProjectEmittersTests.content("Dockerfile").lines())
                .contains(
                        "COPY target/clinic.jar clinic.jar",
                        "RUN java -Djarmode=tools -jar clinic.jar extract --layers --destination layers",
                        "USER 10001:10001",
                        "ENTRYPOINT [\"java\", \"-jar\", \"clinic.jar\"]")
                .anyMatch(line -> line.startsWith("HEALTHCHECK"))
                .noneMatch(line -> line.contains("curl") || line.contains("PASSWORD"));
        assertThat(ProjectEmittersTests.content(".dockerignore")).contains("\n*\n!target/*.jar\n");
    }

    @Test
    void keepsSecretsAndBuildsOutOfGit() {
        assertThat(ProjectEmittersTests.content(".gitignore").lines()).contains("target/", ".ashlar/", ".env");
    }

    @Test
    void verifiesOnTheOldestAndTheNewestJava() {
        Object workflow = yaml(".github/workflows/build.yml");
        assertThat(at(workflow, "jobs", "verify", "strategy", "matrix", "java")).isEqualTo(List.of(17, 25));
        assertThat(at(workflow, "permissions", "contents")).isEqualTo("read");
        assertThat(ProjectEmittersTests.content(".github/workflows/build.yml"))
                .contains("group: ${{ github.workflow }}-${{ github.ref }}", "- run: mvn -B verify");
    }

    private static Object yaml(String path) {
        return new Yaml().load(ProjectEmittersTests.content(path));
    }

    private static Object at(Object tree, String... path) {
        Object node = tree;
        for (String name : path) {
            node = ((Map<?, ?>) node).get(name);
        }
        return node;
    }
}
