package dev.ashlar.generator.plan;

import java.util.Set;

/**
 * What the user's project says of itself.
 *
 * @param basePackage the package everything generated lies under
 * @param groupId Maven group of the project
 * @param artifactId Maven artifact of the project
 * @param pluginVersion version of this plugin, which is also that of the starters
 * @param ownedTypes fully qualified names of the types under {@code src/main/java} and {@code src/test/java}: they win over
 *     generated ones
 * @param documentName file name of the document, such as {@code openapi.yaml}
 */
public record ProjectSettings(
        String basePackage,
        String groupId,
        String artifactId,
        String pluginVersion,
        Set<String> ownedTypes,
        String documentName) {

    public ProjectSettings {
        ownedTypes = Set.copyOf(ownedTypes);
    }

    ProjectSettings ownedByNobody() {
        return new ProjectSettings(basePackage, groupId, artifactId, pluginVersion, Set.of(), documentName);
    }
}
