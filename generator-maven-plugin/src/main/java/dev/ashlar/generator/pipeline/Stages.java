package dev.ashlar.generator.pipeline;

import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.ProjectSettings;
import dev.ashlar.generator.spec.SpecDocument;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a document passes through.
 *
 * @param read from the file, and the folder that its references stay in, to OpenAPI
 * @param infer from OpenAPI to the backend it describes
 * @param plan from the backend to the names of everything
 * @param emitters from names to text
 */
public record Stages(
        BiFunction<Path, Path, SpecDocument> read,
        Function<SpecDocument, Blueprint> infer,
        BiFunction<Blueprint, ProjectSettings, Plan> plan,
        Emitters emitters) {}
