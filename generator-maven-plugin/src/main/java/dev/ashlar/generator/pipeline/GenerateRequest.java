package dev.ashlar.generator.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

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

    /** Where the document lies, as seen from the folder of the project; its file name where there is no way. */
    String documentPath() {
        Path document = source.document();
        Path project = buildFolder.toAbsolutePath().normalize().getParent();
        Path path = project != null && Objects.equals(project.getRoot(), document.getRoot())
                ? project.relativize(document)
                : document.getFileName();
        return path.toString().replace('\\', '/');
    }
}
