package dev.ashlar.generator.pipeline;

import com.palantir.javapoet.ClassName;
import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.FileRoot;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.model.Api;
import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.plan.AccessPlan;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.ProjectSettings;
import dev.ashlar.generator.plan.SchemaPlans;
import dev.ashlar.generator.spec.SpecDocument;
import dev.ashlar.generator.spec.SpecReader;
import java.util.List;
import java.util.stream.Stream;

/** Stages that are quick to follow: the real reader, and after it one file for every schema of the document. */
public final class Samples {

    public static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: Shop, version: "1"}
            paths: {}
            components:
              schemas:
                Pet: {type: object, properties: {name: {type: string}}}
                Owner: {type: object, properties: {name: {type: string}}}
            """;

    private Samples() {}

    public static Stages stages() {
        return new Stages(
                new SpecReader()::read,
                Samples::blueprint,
                Samples::plan,
                new Emitters(
                        List.of(java()),
                        List.of(text(FileRoot.PROJECT, "pom.xml")),
                        List.of(text(FileRoot.REPORT, "summary.txt"), text(FileRoot.REPORT, "index.html"))));
    }

    private static Blueprint blueprint(SpecDocument document) {
        String schemas =
                String.join(",", document.openApi().getComponents().getSchemas().keySet());
        return new Blueprint(
                new Api(schemas, "1", null, "", document.specVersion()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Plan plan(Blueprint blueprint, ProjectSettings project) {
        ClassName application = ClassName.get(project.basePackage(), "Application");
        return new Plan(
                project,
                blueprint,
                application,
                new SchemaPlans(List.of(), List.of(), List.of()),
                List.of(),
                new AccessPlan(application.peerClass("OperationPolicies"), List.of()),
                List.of());
    }

    private static Emitter java() {
        return plan -> Stream.of(plan.blueprint().api().title().split(","))
                .map(schema -> ClassName.get(plan.project().basePackage(), schema))
                .filter(type -> !plan.isOwned(type))
                .map(type -> new GeneratedFile(
                        FileRoot.MAIN_JAVA, type.canonicalName().replace('.', '/') + ".java", "class " + type));
    }

    private static Emitter text(FileRoot root, String path) {
        return plan -> Stream.of(new GeneratedFile(
                root,
                path,
                plan.project().artifactId() + " of " + plan.project().documentName()));
    }
}
