package dev.ashlar.generator.emit.project;

import dev.ashlar.generator.emit.describe.ConstraintText;
import dev.ashlar.generator.emit.describe.TypeText;
import dev.ashlar.generator.emit.text.Json;
import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.EnumSchema;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.Schema;
import dev.ashlar.generator.model.UnionSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A schema in the reference.
 *
 * @param values of an enum; empty for others
 * @param variants of a union; empty for others
 */
record SchemaEntry(
        String name,
        Optional<String> description,
        List<PropertyRow> properties,
        List<String> values,
        List<String> variants) {

    /** A property. */
    record PropertyRow(String name, String type, String required, String notes) {}

    boolean hasProperties() {
        return !properties.isEmpty();
    }

    boolean hasValues() {
        return !values.isEmpty();
    }

    boolean hasVariants() {
        return !variants.isEmpty();
    }

    static SchemaEntry of(Schema schema) {
        List<PropertyRow> properties = schema instanceof ObjectSchema object
                ? object.properties().stream().map(SchemaEntry::row).toList()
                : List.of();
        List<String> values = schema instanceof EnumSchema choice ? choice.values() : List.of();
        return new SchemaEntry(schema.name(), Text.prose(schema.description()), properties, values, variants(schema));
    }

    private static List<String> variants(Schema schema) {
        return schema instanceof UnionSchema union
                ? union.variants().stream()
                        .map(variant -> TypeText.of(variant.type()) + told(union.discriminator(), variant.values()))
                        .toList()
                : List.of();
    }

    private static String told(@Nullable String discriminator, List<String> values) {
        return discriminator == null ? "" : ", where " + discriminator + " is " + String.join(" or ", values);
    }

    private static PropertyRow row(Property property) {
        return new PropertyRow(
                property.name(),
                TypeText.of(property.type()),
                property.required() ? "yes" : "no",
                Text.joined(notes(property)));
    }

    private static List<String> notes(Property property) {
        List<String> notes = new ArrayList<>();
        Text.prose(property.description()).ifPresent(notes::add);
        if (property.access() != Access.READ_WRITE) {
            notes.add(property.access() == Access.READ_ONLY ? "read-only" : "write-only");
        }
        if (property.nullable()) {
            notes.add("may be null");
        }
        notes.addAll(ConstraintText.of(property.constraints()));
        if (property.defaultValue() != null) {
            notes.add("default " + Json.compact(property.defaultValue().value()));
        }
        if (property.deprecated()) {
            notes.add("deprecated");
        }
        return notes;
    }
}
