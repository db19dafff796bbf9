package dev.ashlar.generator.mojo;

import dev.ashlar.generator.pipeline.ExplainRequest;
import dev.ashlar.generator.pipeline.Outcome;
import dev.ashlar.generator.pipeline.Pipeline;
import dev.ashlar.generator.pipeline.Project;
import dev.ashlar.generator.pipeline.Stages;
import java.io.File;
import java.util.function.Supplier;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Tells how the OpenAPI document is understood, and why: every operation, every resource with its fields and table, and
 * what waits for code. Prints it, and writes a page and JSON to {@code target/ashlar}.
 *
 * <p>Needs no pom when the document is named.
 */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends DocumentMojo {

    /** The package that everything generated lies under; see the goal {@code generate}. */
    @Parameter(property = "ashlar.basePackage")
    @Nullable
    String basePackage;

    /** Runs the stages that Ashlar consists of. */
    public ExplainMojo() {}

    ExplainMojo(Supplier<Stages> stages) {
        super(stages);
    }

    @Override
    Outcome run(Pipeline pipeline) {
        File reports = new File(baseDirectory(), "target/ashlar");
        return pipeline.explain(new ExplainRequest(source(), coordinates(), reports.toPath()));
    }

    private Project coordinates() {
        MavenProject maven = project;
        if (maven == null || maven.getFile() == null) {
            return Project.named(basePackage == null ? "com.example.app" : basePackage, pluginVersion());
        }
        String named = basePackage == null ? PackageNames.of(maven.getGroupId(), maven.getArtifactId()) : basePackage;
        return new Project(named, maven.getGroupId(), maven.getArtifactId(), pluginVersion());
    }
}
