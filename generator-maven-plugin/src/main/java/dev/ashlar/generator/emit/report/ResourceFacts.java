package dev.ashlar.generator.emit.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ashlar.generator.emit.describe.ConstraintText;
import dev.ashlar.generator.emit.describe.TypeText;
import dev.ashlar.generator.model.Field;
import dev.ashlar.generator.model.Key;
import dev.ashlar.generator.model.Why;
import dev.ashlar.generator.plan.Attribute;
import dev.ashlar.generator.plan.Column;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.ResourcePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A resource, its table and its relations.
 */
record ResourceFacts(
        String name,
        String schema,
        String path,
        @Nullable String description,
        Why why,
        @JsonUnwrapped StorageFacts storage,
        KeyFacts key,
        List<FieldFacts> fields,
        List<RelationFacts> relations,
        List<String> indexes,
        String origin) {

    /**
     * Where it is stored.
     *
     * @param entity the entity class, fully qualified
     * @param audited whether its changes are recorded
     */
    record StorageFacts(String entity, String table, boolean audited) {}

    /** The primary key; {@code source} says who gives the value. */
    record KeyFacts(String name, String type, String source, boolean surrogate) {}

    /**
     * A field.
     *
     * @param rules constraints and the like, a phrase each
     */
    record FieldFacts(
            String name,
            String type,
            boolean required,
            List<String> rules,
            String column,
            String sqlType,
            @Nullable String description) {

        String rulesText() {
            return String.join(", ", rules);
        }
    }

    boolean hasRelations() {
        return !relations.isEmpty();
    }

    String indexText() {
        return String.join(", ", indexes);
    }

    static ResourceFacts of(Plan plan, ResourcePlan planned) {
        var resource = planned.resource();
        return new ResourceFacts(
                resource.name(),
                resource.schema(),
                resource.path(),
                plan.blueprint().schema(resource.schema()).description(),
                resource.why(),
                new StorageFacts(
                        planned.types().entity().canonicalName(),
                        planned.table().name(),
                        resource.audited()),
                key(resource.key()),
                planned.attributes().stream()
                        .map(attribute -> field(attribute, attribute.equals(planned.key())))
                        .toList(),
                planned.links().stream()
                        .map(link -> RelationFacts.of(plan, planned, link))
                        .toList(),
                planned.table().indexes().stream().map(index -> index.column()).toList(),
                resource.origin());
    }

    private static KeyFacts key(Key key) {
        String source = switch (key.source()) {
            case GENERATED -> "the server";
            case ASSIGNABLE -> "the client, otherwise the server";
            case ASSIGNED -> "the client";
        };
        return new KeyFacts(key.name(), TypeText.of(key.type()), source, key.surrogate());
    }

    private static FieldFacts field(Attribute attribute, boolean key) {
        Field field = attribute.field();
        Column column = attribute.column();
        return new FieldFacts(
                field.name(),
                TypeText.of(field.type()),
                field.required(),
                rules(attribute, key),
                column.name(),
                column.sqlType(),
                field.description());
    }

    private static List<String> rules(Attribute attribute, boolean key) {
        Field field = attribute.field();
        Column column = attribute.column();
        List<String> rules = new ArrayList<>(ConstraintText.of(field.constraints()));
        if (field.unique()) {
            rules.add("unique");
        }
        if (attribute.isEncrypted()) {
            rules.add(
                    attribute.index() == null
                            ? "encrypted"
                            : "encrypted, found by "
                                    + attribute.index().column().name());
        }
        if (attribute.isHashed()) {
            rules.add("kept as a hash (rule password)");
        }
        if (column.defaultExpression() != null) {
            rules.add("default " + column.defaultExpression());
        }
        origin(attribute, key).ifPresent(rules::add);
        return rules;
    }

    /** Who gives the value, unless clients do or the key says so. */
    private static Optional<String> origin(Attribute attribute, boolean key) {
        return switch (attribute.field().origin()) {
            case CLIENT -> Optional.empty();
            case CREATED_AT -> Optional.of("set by the server: created at");
            case UPDATED_AT -> Optional.of("set by the server: updated at");
            case ROW_VERSION -> Optional.of("set by the server: how often the row was changed");
            case OWNER -> Optional.of("set by the server: the caller, who alone finds the row");
            case TENANT -> Optional.of("set by the server: the tenant of the caller, who alone finds the row");
            case APPLICATION -> Optional.of("set by " + (key ? "the server" : "your code"));
        };
    }
}
