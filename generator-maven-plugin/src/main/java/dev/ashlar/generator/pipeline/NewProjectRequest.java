package dev.ashlar.generator.pipeline;

import java.nio.file.Path;

/**
 * Make a project of a document.
 *
 * @param directory where the project is to be: empty, or not there yet
 */
public record NewProjectRequest(Source source, Project project, Path directory) {}
