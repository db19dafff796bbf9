package dev.ashlar.generator.spec;

import io.swagger.v3.oas.models.media.Schema;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Moves inline schemas to {@code components/schemas}, under names that say where they come from. */
@SuppressWarnings("rawtypes") // the parser's model is raw
final class SchemaNaming {

    private static final String COMPONENTS = "#/components/schemas/";

    private final Map<String, Schema> schemas;
    private final Set<String> taken = new HashSet<>();
    private final IdentityHashMap<Schema<?>, Schema<?>> moved = new IdentityHashMap<>();
    private final SharedEnums enums = new SharedEnums();
    private final SharedChoices choices = new SharedChoices();

    SchemaNaming(Map<String, Schema> schemas) {
        this.schemas = schemas;
        schemas.keySet().forEach(name -> taken.add(name.toLowerCase(Locale.ROOT)));
    }

    /** The name itself, or with the suffix when a schema has it already. */
    String free(String name, String suffix) {
        return taken.contains(name.toLowerCase(Locale.ROOT)) && !name.endsWith(suffix) ? name + suffix : name;
    }

    /**
     * The schema, or a reference to it after it has got the name because it needs one.
     *
     * @param leaf the last part of the name: what the value is called where it stands
     */
    Schema<?> named(Schema<?> schema, String name, String leaf) {
        Schema<?> known = moved.get(schema);
        if (known != null) {
            return known;
        }
        if (schema.get$ref() != null) {
            return schema;
        }
        Remarks.lift(schema);
        Schema<?> result = schema;
        if (Remarks.isReferenceWithRemarks(schema)) {
            result = Remarks.referTo(schema.getAllOf().get(0).get$ref(), schema);
        } else if (InlineShape.of(schema) == InlineShape.NAMED) {
            result = move(schema, name, leaf);
        } else {
            nameParts(schema, name);
        }
        moved.put(schema, result);
        return result;
    }

    private Schema<?> move(Schema<?> schema, String name, String leaf) {
        String sameEnum = enums.find(schema, name, leaf);
        String existing = sameEnum == null ? choices.find(schema) : sameEnum;
        if (existing != null) {
            return Remarks.referTo(COMPONENTS + existing, schema);
        }
        String offer = choices.name(schema);
        String unique = claim(offer == null ? name : offer);
        enums.remember(schema, unique, leaf);
        nameParts(schema, unique);
        Schema<?> reference = Remarks.referTo(COMPONENTS + unique, schema);
        choices.remember(schema, unique);
        schemas.put(unique, schema);
        return reference;
    }

    /** Gives names to what stands inside a schema that has one. */
    @SuppressWarnings("unchecked")
    void nameParts(@Nullable Schema<?> schema, String name) {
        if (schema == null || schema.get$ref() != null) {
            return;
        }
        if (schema.getProperties() != null) {
            schema.getProperties()
                    .replaceAll((property, part) -> named(part, name + Words.joined(property), Words.joined(property)));
        }
        if (schema.getItems() != null) {
            schema.setItems(named(schema.getItems(), name + "Item", "Item"));
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> value) {
            schema.setAdditionalProperties(named(value, name + "Value", "Value"));
        }
        if (schema.getAllOf() != null) {
            schema.getAllOf().forEach(part -> nameParts(part, name));
        }
        nameChoices((List) schema.getOneOf(), name);
        nameChoices((List) schema.getAnyOf(), name);
    }

    private void nameChoices(@Nullable List<Schema<?>> choices, String name) {
        for (int i = 0; choices != null && i < choices.size(); i++) {
            String choice = InlineShape.choiceName(choices.get(i), i + 1);
            choices.set(i, named(choices.get(i), name + choice, choice));
        }
    }

    private String claim(String name) {
        String unique = name;
        for (int count = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); count++) {
            unique = name + count;
        }
        return unique;
    }
}
