package dev.ashlar.generator.pipeline;

import java.nio.file.Path;

/**
 * Tell how a document is understood.
 *
 * @param reportFolder where the report is written to
 */
public record ExplainRequest(Source source, Project project, Path reportFolder) {}
