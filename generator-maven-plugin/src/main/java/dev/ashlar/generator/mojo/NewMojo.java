package dev.ashlar.generator.mojo;

import dev.ashlar.generator.diagnostic.Diagnostic;
import dev.ashlar.generator.diagnostic.DiagnosticException;
import dev.ashlar.generator.pipeline.NewProjectRequest;
import dev.ashlar.generator.pipeline.Outcome;
import dev.ashlar.generator.pipeline.Pipeline;
import dev.ashlar.generator.pipeline.Project;
import dev.ashlar.generator.pipeline.Stages;
import java.io.File;
import java.util.function.Supplier;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Makes a whole project of an OpenAPI document: a Spring Boot application that builds, passes its own tests and runs on
 * an embedded PostgreSQL. Needs no pom where it is run, and asks no questions.
 */
@Mojo(name = "new", requiresProject = false, aggregator = true, threadSafe = true)
public final class NewMojo extends DocumentMojo {

    /** The package of the application, such as {@code com.acme.shop}. It also gives the groupId and the artifactId. */
    @Parameter(property = "ashlar.basePackage")
    @Nullable
    String basePackage;

    /** The folder for the project, empty or not there yet. Without it, the last part of the package. */
    @Parameter(property = "ashlar.directory")
    @Nullable
    File directory;

    /** Runs the stages that Ashlar consists of. */
    public NewMojo() {}

    NewMojo(Supplier<Stages> stages) {
        super(stages);
    }

    @Override
    Outcome run(Pipeline pipeline) {
        if (basePackage == null) {
            throw missing("ashlar.basePackage", "the package of the application", "com.acme.shop");
        }
        if (spec == null) {
            throw missing("ashlar.spec", "the OpenAPI document", "openapi.yaml");
        }
        var named = Project.named(basePackage, pluginVersion());
        File target = directory == null ? new File(baseDirectory(), named.artifactId()) : directory;
        return pipeline.create(new NewProjectRequest(source(), named, target.toPath()));
    }

    private static DiagnosticException missing(String parameter, String meaning, String example) {
        return new DiagnosticException(Diagnostic.error(
                "parameter-missing",
                null,
                "The parameter " + parameter + " is missing: " + meaning + ".",
                "Add -D" + parameter + "=" + example + "."));
    }
}
