package dev.ashlar.generator.emit.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.generator.emit.FileRoot;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.emit.sample.SamplePlans;
import dev.ashlar.generator.plan.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectEmittersTests {

    @Test
    void writesWhatAProjectStartsWith() {
        assertThat(files(SamplePlans.clinic()))
                .allSatisfy(file -> assertThat(file.root()).isEqualTo(FileRoot.PROJECT))
                .extracting(GeneratedFile::path)
                .containsExactly(
                        "pom.xml",
                        "src/main/java/com/acme/clinic/ClinicApplication.java",
                        "src/main/resources/application.yml",
                        "src/main/resources/db/migration/V1__create_schema.sql",
                        "README.md",
                        "docs/API.md",
                        "requests.http",
                        ".env.example",
                        "Dockerfile",
                        ".dockerignore",
                        "compose.yaml",
                        ".gitignore",
                        ".github/workflows/build.yml");
    }

    @Test
    void writesTextThatEditorsLeaveAlone() {
        assertThat(files(SamplePlans.clinic()))
                .allSatisfy(file -> assertThat(file.content())
                        .as(file.path())
                        .endsWith("\n")
                        .doesNotEndWith("\n\n")
                        .doesNotContain("\r", "\t", "{{=", "<%"));
    }

    @Test
    void writesTheSameBytesTwice() {
        assertThat(files(SamplePlans.clinic())).isEqualTo(files(SamplePlans.clinic()));
    }

    @Test
    void managesWithADocumentThatHasNothing() {
        assertThat(files(SamplePlans.empty()))
                .extracting(GeneratedFile::path)
                .contains("pom.xml", "README.md", "docs/API.md");
    }

    static List<GeneratedFile> files(Plan plan) {
        return ProjectEmitters.all().stream()
                .flatMap(emitter -> emitter.emit(plan))
                .toList();
    }

    static String content(String path) {
        return files(SamplePlans.clinic()).stream()
                .filter(file -> file.path().equals(path))
                .map(GeneratedFile::content)
                .findFirst()
                .orElseThrow();
    }
}
