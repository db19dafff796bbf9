package dev.ashlar.generator.emit.project;

import dev.ashlar.generator.emit.text.Escaping;
import dev.ashlar.generator.emit.text.Json;
import dev.ashlar.generator.plan.Plan;
import java.util.Optional;

/**
 * Values of {@code application.yml}.
 *
 * @param basePath as a YAML string, which a JSON string is
 */
record ApplicationYaml(String name, Optional<String> basePath) {

    static ProjectFile<ApplicationYaml> file() {
        return ProjectFile.named("src/main/resources/application.yml", Escaping.NONE, ApplicationYaml::of);
    }

    private static ApplicationYaml of(Plan plan) {
        Optional<String> basePath = Optional.of(plan.blueprint().api().basePath())
                .filter(path -> !path.isEmpty())
                .map(Json::compact);
        return new ApplicationYaml(plan.project().artifactId(), basePath);
    }
}
