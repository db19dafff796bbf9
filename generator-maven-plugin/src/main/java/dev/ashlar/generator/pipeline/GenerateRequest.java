package dev.ashlar.generator.pipeline;

import java.nio.file.Path;
import java.util.List;

/**
 * Generate what the build of a project needs.
 *
 * @param sourceFolders where the user's own Java lies, which wins over generated Java
 * @param buildFolder the project's {@code target}
 */
public record GenerateRequest(Source source, Project project, List<Path> sourceFolders, Path buildFolder) {

    public GenerateRequest {
        sourceFolders = List.copyOf(sourceFolders);
    }
}
