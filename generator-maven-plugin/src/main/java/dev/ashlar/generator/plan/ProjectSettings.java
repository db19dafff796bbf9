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
 * @param documentPath where it lies, as seen from the project's folder
 */
public record ProjectSettings(
        String basePackage,
        String groupId,
        String artifactId,
        String pluginVersion,
        Set<String> ownedTypes,
        String documentName,
        String documentPath) {

    public ProjectSettings {
        ownedTypes = Set.copyOf(ownedTypes);
    }

    /** Those of a project whose document lies where new projects have it. */
    public ProjectSettings(
            String basePackage,
            String groupId,
            String artifactId,
            String pluginVersion,
            Set<String> ownedTypes,
            String documentName) {
        this(
                basePackage,
                groupId,
                artifactId,
                pluginVersion,
                ownedTypes,
                documentName,
                "src/main/openapi/" + documentName);
    }

    /** The same with the document elsewhere. */
    public ProjectSettings withDocumentAt(String path) {
        return new ProjectSettings(basePackage, groupId, artifactId, pluginVersion, ownedTypes, documentName, path);
    }

    ProjectSettings ownedByNobody() {
        return new ProjectSettings(
                basePackage, groupId, artifactId, pluginVersion, Set.of(), documentName, documentPath);
    }
}
