package dev.ashlar.generator.pipeline;

import dev.ashlar.generator.diagnostic.Diagnostic;
import dev.ashlar.generator.diagnostic.DiagnosticException;
import dev.ashlar.generator.emit.FileRoot;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.output.Fingerprint;
import dev.ashlar.generator.output.GeneratedOutput;
import dev.ashlar.generator.output.OutputRoots;
import dev.ashlar.generator.output.OwnedTypes;
import dev.ashlar.generator.output.ProjectOutput;
import dev.ashlar.generator.output.WriteReport;
import dev.ashlar.generator.plan.ProjectSettings;
import dev.ashlar.generator.spec.SpecDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The story of a run: which stage follows which, for each goal. */
public final class Pipeline {

    private final Supplier<Stages> stages;
    private final Progress progress;

    /**
     * @param stages asked for when a document has to be read, and not in a run that has nothing to do
     */
    public Pipeline(Supplier<Stages> stages, Progress progress) {
        this.stages = stages;
        this.progress = progress;
    }

    /**
     * Brings the files that a build needs up to date with the document.
     *
     * @throws DiagnosticException when the user has to mend something first; nothing is written then
     */
    public Outcome generate(GenerateRequest request) {
        return DeepStack.call(request.source().document(), () -> generated(request));
    }

    private Outcome generated(GenerateRequest request) {
        var folders = new BuildFolders(request.buildFolder());
        Set<String> owned = OwnedTypes.under(request.sourceFolders());
        var fingerprint = new Fingerprint(folders.stamp(), configuration(request, owned));
        var output = new GeneratedOutput(folders.roots(), folders.manifest());
        if (fingerprint.isUnchanged(request.source().document()) && output.isIntact()) {
            return new Outcome.Unchanged();
        }
        ProjectSettings settings =
                request.project().settings(owned, name(request.source())).withDocumentAt(request.documentPath());
        Understood understood = understand(request.source(), settings);
        progress.step("Writing the backend");
        BuildFiles build = BuildFiles.of(understood.stages().emitters().build(), understood.plan());
        List<GeneratedFile> files = new ArrayList<>(build.files());
        files.add(DocumentCopy.served(request.source().document()));
        WriteReport report = output.write(files);
        fingerprint.remember(understood.document().files());
        return new Outcome.Generated(understood.summary(), report, build.owned(), understood.warnings());
    }

    /**
     * Makes a project of a document.
     *
     * @throws DiagnosticException when the user has to mend something first; nothing is written then
     */
    public Outcome create(NewProjectRequest request) {
        return DeepStack.call(request.source().document(), () -> created(request));
    }

    private Outcome created(NewProjectRequest request) {
        var output = new ProjectOutput(request.directory());
        output.requireEmpty();
        String name = DocumentCopy.name(request.source().document());
        Understood understood = understand(request.source(), request.project().settings(Set.of(), name));
        progress.step("Writing the project");
        List<GeneratedFile> files =
                new ArrayList<>(DocumentCopy.of(understood.document().files()));
        files.addAll(Emitters.emit(understood.stages().emitters().project(), understood.plan()));
        WriteReport report = output.write(files);
        return new Outcome.Created(request.directory(), understood.summary(), report, understood.warnings());
    }

    /**
     * Tells how a document is understood.
     *
     * @throws DiagnosticException when the document cannot be understood
     */
    public Outcome.Explained explain(ExplainRequest request) {
        return DeepStack.call(request.source().document(), () -> explained(request));
    }

    private Outcome.Explained explained(ExplainRequest request) {
        ProjectSettings settings = request.project().settings(Set.of(), name(request.source()));
        Understood understood = understand(request.source(), settings);
        List<GeneratedFile> files = Emitters.emit(understood.stages().emitters().report(), understood.plan());
        var roots = new OutputRoots(Map.of(FileRoot.REPORT, request.reportFolder()));
        new GeneratedOutput(roots, request.reportFolder().resolve("report-files.txt")).write(files);
        return new Outcome.Explained(
                ExplainText.of(files),
                request.reportFolder().resolve("index.html"),
                understood.summary(),
                understood.warnings());
    }

    private Understood understand(Source source, ProjectSettings project) {
        BasePackage.check(project.basePackage());
        Stages run = stages.get();
        progress.step("Reading " + source.document().getFileName());
        SpecDocument document = run.read().apply(source.document(), source.root());
        if (source.strict() && !document.warnings().isEmpty()) {
            throw new DiagnosticException(
                    document.warnings().stream().map(Diagnostic::asError).toList());
        }
        Blueprint blueprint = run.infer().apply(document);
        return new Understood(run, document, run.plan().apply(blueprint, project));
    }

    private static String name(Source source) {
        return source.document().getFileName().toString();
    }

    /** All that output depends on besides files. Own types elsewhere than in the base package cannot be in the way. */
    private static String configuration(GenerateRequest request, Set<String> owned) {
        String prefix = request.project().basePackage() + ".";
        List<String> near =
                owned.stream().filter(type -> type.startsWith(prefix)).sorted().toList();
        return PluginBuild.identity() + "\n" + request.project() + "\n" + request.source() + "\n" + near;
    }
}
