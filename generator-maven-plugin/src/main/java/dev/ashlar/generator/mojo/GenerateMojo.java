package dev.ashlar.generator.mojo;

import dev.ashlar.generator.pipeline.BuildFolders;
import dev.ashlar.generator.pipeline.GenerateRequest;
import dev.ashlar.generator.pipeline.Outcome;
import dev.ashlar.generator.pipeline.Pipeline;
import dev.ashlar.generator.pipeline.Project;
import dev.ashlar.generator.pipeline.Stages;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.maven.model.Resource;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Generates the backend that the OpenAPI document describes: Java and resources under {@code target}, compiled and
 * packaged with the project's own. A type of the same name in the project's own sources wins.
 *
 * <p>Does nothing, quickly, when neither the document nor the configuration changed.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends DocumentMojo {

    /**
     * The package that everything generated lies under. Without it, the groupId and the artifactId of the project:
     * {@code com.acme:pet-shop} gives {@code com.acme.petshop}.
     */
    @Parameter(property = "ashlar.basePackage")
    @Nullable
    String basePackage;

    /** Runs the stages that Ashlar consists of. */
    public GenerateMojo() {}

    GenerateMojo(Supplier<Stages> stages) {
        super(stages);
    }

    /** What was generated before is still a part of the build. */
    @Override
    void skipped() {
        MavenProject maven = maven();
        register(maven, new BuildFolders(Path.of(maven.getBuild().getDirectory())));
    }

    @Override
    Outcome run(Pipeline pipeline) {
        MavenProject maven = maven();
        var folders = new BuildFolders(Path.of(maven.getBuild().getDirectory()));
        var request = new GenerateRequest(source(), coordinates(maven), ownFolders(maven, folders), folders.target());
        register(maven, folders);
        return pipeline.generate(request);
    }

    private MavenProject maven() {
        return Objects.requireNonNull(project, "Maven gives a project to every goal bound to a phase");
    }

    private Project coordinates(MavenProject maven) {
        String named = basePackage == null ? PackageNames.of(maven.getGroupId(), maven.getArtifactId()) : basePackage;
        return new Project(named, maven.getGroupId(), maven.getArtifactId(), pluginVersion());
    }

    private static List<Path> ownFolders(MavenProject maven, BuildFolders folders) {
        return Stream.concat(maven.getCompileSourceRoots().stream(), maven.getTestCompileSourceRoots().stream())
                .map(Path::of)
                .filter(folder -> !folder.startsWith(folders.target()))
                .toList();
    }

    private static void register(MavenProject maven, BuildFolders folders) {
        maven.addCompileSourceRoot(folders.sources().toString());
        maven.addTestCompileSourceRoot(folders.testSources().toString());
        var resources = new Resource();
        resources.setDirectory(folders.resources().toString());
        maven.addResource(resources);
    }
}
