package dev.ashlar.generator.emit.project;

import dev.ashlar.generator.emit.project.AccessValues.KeyPlaces;
import dev.ashlar.generator.emit.text.Escaping;
import dev.ashlar.generator.emit.text.Json;
import dev.ashlar.generator.plan.Plan;
import java.util.Optional;

/**
 * Values of {@code application.yml}.
 *
 * @param tokens whether bearer tokens are taken
 * @param passwords whether user names and passwords are taken
 * @param keys how API keys are sent, as YAML strings
 * @param basePath as a YAML string, which a JSON string is
 * @param longestList the elements of the longest list of a request, where starter-core must be told
 * @param taken paths of the document that the starters use otherwise
 */
record ApplicationYaml(
        String name,
        boolean tokens,
        boolean passwords,
        Optional<KeyPlaces> keys,
        Optional<String> basePath,
        Optional<Integer> longestList,
        TakenPaths taken) {

    static ProjectFile<ApplicationYaml> file() {
        return ProjectFile.named("src/main/resources/application.yml", Escaping.NONE, ApplicationYaml::of);
    }

    private static ApplicationYaml of(Plan plan) {
        Optional<String> basePath = Optional.of(plan.blueprint().api().basePath())
                .filter(path -> !path.isEmpty())
                .map(Json::compact);
        AccessValues access = AccessValues.of(plan);
        return new ApplicationYaml(
                plan.project().artifactId(),
                access.tokens(),
                access.passwords(),
                access.keys().map(ApplicationYaml::quoted),
                basePath,
                LongestList.of(plan.blueprint()),
                TakenPaths.of(plan));
    }

    private static KeyPlaces quoted(KeyPlaces keys) {
        return new KeyPlaces(Json.compact(keys.header()), keys.query().map(Json::compact), keys.scopes());
    }

    /** Whether anything is said to starter-core. */
    boolean core() {
        return basePath.isPresent() || longestList.isPresent() || taken.docs();
    }

    /** Whether anything is said to starter-security. */
    boolean security() {
        return keys.isPresent() || passwords || taken.audit();
    }

    /** Whether anything is said to any starter. */
    boolean ashlar() {
        return core() || security() || taken.problems();
    }
}
