package dev.ashlar.generator.emit.project;

import dev.ashlar.generator.emit.describe.JavaText;
import dev.ashlar.generator.emit.describe.OperationText;
import dev.ashlar.generator.emit.text.Escaping;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Relation;
import dev.ashlar.generator.plan.GroupPlan;
import dev.ashlar.generator.plan.MethodPlan;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.ResourcePlan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Values of {@code README.md}.
 *
 * @param pending methods that wait for code
 * @param sample a class that implements the first of them
 * @param repeatable routes that take an {@code Idempotency-Key}
 * @param access what callers show
 * @param encryption what is stored encrypted
 * @param taken paths of the document that the starters use otherwise
 */
record Readme(
        String title,
        Optional<String> description,
        Names names,
        List<ResourceRow> resources,
        List<OperationRow> operations,
        List<PendingRow> pending,
        Optional<ServiceSample> sample,
        List<String> repeatable,
        AccessValues access,
        Encryption encryption,
        TakenPaths taken) {

    /**
     * Names in the project.
     *
     * @param document file name of the document
     * @param example some generated type of the project
     */
    record Names(String artifact, String document, String database, String example) {}

    /** A resource. */
    record ResourceRow(String name, String path, String table, String relations) {}

    /** An operation. */
    record OperationRow(String route, String id, String title, String understoodAs, String callers) {}

    /** A method to write. */
    record PendingRow(String route, String service, String signature) {}

    boolean hasResources() {
        return !resources.isEmpty();
    }

    boolean hasRepeatable() {
        return !repeatable.isEmpty();
    }

    boolean hasPending() {
        return !pending.isEmpty();
    }

    static ProjectFile<Readme> file() {
        return ProjectFile.named("README.md", Escaping.MARKDOWN, Readme::of);
    }

    private static Readme of(Plan plan) {
        return new Readme(
                plan.blueprint().api().title(),
                Text.prose(plan.blueprint().api().description()),
                new Names(
                        plan.project().artifactId(),
                        plan.project().documentName(),
                        Database.name(plan),
                        plan.groups().isEmpty()
                                ? plan.application().simpleName()
                                : plan.groups().get(0).types().controller().simpleName()),
                plan.resources().stream().map(Readme::resource).toList(),
                plan.groups().stream()
                        .flatMap(group -> group.methods().stream())
                        .map(Readme::operation)
                        .toList(),
                plan.groups().stream().flatMap(group -> customs(group).stream()).toList(),
                plan.groups().stream()
                        .flatMap(group -> ServiceSample.of(group).stream())
                        .findFirst(),
                plan.blueprint().operations().stream()
                        .filter(operation -> operation.repetition() != null)
                        .map(operation -> operation.route().toString())
                        .toList(),
                AccessValues.of(plan),
                Encryption.of(plan),
                TakenPaths.of(plan));
    }

    private static ResourceRow resource(ResourcePlan resource) {
        String relations =
                resource.resource().relations().stream().map(Readme::relation).collect(Collectors.joining(", "));
        return new ResourceRow(
                resource.resource().name(),
                resource.resource().path(),
                resource.table().name(),
                relations.isEmpty() ? "–" : relations);
    }

    private static String relation(Relation relation) {
        return switch (relation.kind()) {
            case MANY_TO_ONE -> relation.name() + " → one " + relation.target();
            case ONE_TO_MANY, MANY_TO_MANY -> relation.name() + " → many " + relation.target();
        };
    }

    private static OperationRow operation(MethodPlan method) {
        return new OperationRow(
                method.operation().route().toString(),
                method.operation().id(),
                OperationText.title(method.operation()),
                method.operation().intent().word(),
                OperationText.security(method.operation()).orElse("everybody"));
    }

    private static List<PendingRow> customs(GroupPlan group) {
        return group.methods().stream()
                .filter(method -> method.operation().intent() instanceof Intent.Custom)
                .map(method -> new PendingRow(
                        method.operation().route().toString(),
                        group.types().service().simpleName(),
                        JavaText.serviceMethod(method)))
                .toList();
    }
}
