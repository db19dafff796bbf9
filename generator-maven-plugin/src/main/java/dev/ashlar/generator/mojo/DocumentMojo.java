package dev.ashlar.generator.mojo;

import dev.ashlar.generator.diagnostic.DiagnosticException;
import dev.ashlar.generator.pipeline.Outcome;
import dev.ashlar.generator.pipeline.Pipeline;
import dev.ashlar.generator.pipeline.Source;
import dev.ashlar.generator.pipeline.Stages;
import dev.ashlar.generator.pipeline.StandardStages;
import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** A goal that reads an OpenAPI document. */
abstract class DocumentMojo extends AbstractMojo {

    /**
     * The OpenAPI document: YAML or JSON, 3.0 or 3.1. Without it, {@code openapi.yaml}, {@code openapi.yml} or
     * {@code openapi.json} in {@code src/main/openapi}.
     */
    @Parameter(property = "ashlar.spec")
    @Nullable
    File spec;

    /** Whether what merely offends the OpenAPI specification fails the goal, instead of being a warning. */
    @Parameter(property = "ashlar.strict", defaultValue = "false")
    boolean strict;

    /**
     * The folder that no reference of the document may lead out of, so that a document from elsewhere cannot read other files.
     * Without it, the document's own.
     */
    @Parameter(property = "ashlar.documentRoot")
    @Nullable
    File documentRoot;

    /** Whether to do nothing at all. */
    @Parameter(property = "ashlar.skip", defaultValue = "false")
    boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true)
    @Nullable
    MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true)
    @Nullable
    MojoExecution execution;

    private final Supplier<Stages> stages;

    DocumentMojo(Supplier<Stages> stages) {
        this.stages = stages;
    }

    DocumentMojo() {
        this(StandardStages::create);
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().debug("Skipped because of ashlar.skip");
            skipped();
            return;
        }
        try {
            new Conclusion(getLog()).show(run(new Pipeline(stages, getLog()::info)));
        } catch (DiagnosticException e) {
            e.diagnostics().forEach(diagnostic -> getLog().error(diagnostic.toString()));
            throw new MojoFailureException(Conclusion.ofFailure(e.diagnostics().size()));
        } catch (UncheckedIOException e) {
            throw new MojoExecutionException("Reading or writing failed: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new MojoExecutionException(
                    "Ashlar failed, which it must not: please report it with the output of 'mvn -e'. " + e, e);
        }
    }

    /** What is left to do for the build although nothing is to be read or written. */
    void skipped() {}

    /** Makes the request of this goal and runs it. */
    abstract Outcome run(Pipeline pipeline);

    final Source source() {
        Path document = DocumentPlace.find(spec, baseDirectory());
        return documentRoot == null
                ? new Source(document, strict)
                : new Source(document, strict, documentRoot.toPath());
    }

    final String pluginVersion() {
        return execution == null ? "unknown" : execution.getVersion();
    }

    final File baseDirectory() {
        return project == null || project.getBasedir() == null ? new File("").getAbsoluteFile() : project.getBasedir();
    }
}
