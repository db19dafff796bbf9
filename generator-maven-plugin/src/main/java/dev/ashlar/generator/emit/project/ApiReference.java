package dev.ashlar.generator.emit.project;

import dev.ashlar.generator.emit.text.Escaping;
import dev.ashlar.generator.model.Api;
import dev.ashlar.generator.plan.GroupPlan;
import dev.ashlar.generator.plan.MethodPlan;
import dev.ashlar.generator.plan.Plan;
import java.util.List;
import java.util.Optional;

/**
 * Values of {@code docs/API.md}.
 *
 * @param document path of the document, from the reference's folder
 */
record ApiReference(
        String title,
        String version,
        String document,
        Optional<String> description,
        List<Section> sections,
        List<SchemaEntry> schemas) {

    /** The operations of a group. */
    record Section(String name, List<OperationEntry> operations) {}

    static ProjectFile<ApiReference> file() {
        return ProjectFile.named("docs/API.md", Escaping.MARKDOWN, ApiReference::of);
    }

    private static ApiReference of(Plan plan) {
        Api api = plan.blueprint().api();
        return new ApiReference(
                api.title(),
                api.version(),
                "../src/main/openapi/" + plan.project().documentName(),
                Text.prose(api.description()),
                plan.groups().stream().map(ApiReference::section).toList(),
                plan.blueprint().schemas().stream().map(SchemaEntry::of).toList());
    }

    private static Section section(GroupPlan group) {
        return new Section(
                group.name(),
                group.methods().stream()
                        .map(MethodPlan::operation)
                        .map(OperationEntry::of)
                        .toList());
    }
}
