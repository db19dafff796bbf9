package dev.ashlar.generator.pipeline;

import dev.ashlar.generator.plan.ProjectSettings;
import java.util.Set;

/**
 * The Maven project that is generated for.
 *
 * @param basePackage the package everything generated lies under; checked when the request is run
 * @param pluginVersion version of this plugin, which is also that of the starters
 */
public record Project(String basePackage, String groupId, String artifactId, String pluginVersion) {

    /** A new project named after its package: {@code com.acme.shop} is {@code com.acme:shop}. */
    public static Project named(String basePackage, String pluginVersion) {
        int dot = basePackage.lastIndexOf('.');
        String groupId = dot < 0 ? basePackage : basePackage.substring(0, dot);
        return new Project(basePackage, groupId, basePackage.substring(dot + 1), pluginVersion);
    }

    ProjectSettings settings(Set<String> ownedTypes, String documentName) {
        return new ProjectSettings(basePackage, groupId, artifactId, pluginVersion, ownedTypes, documentName);
    }
}
