package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.EnumSchema;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.UnionSchema;
import dev.ashlar.generator.model.UnionSchema.Variant;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the member whose values tell the variants of a union apart: the declared discriminator, or else a required one that
 * is an enum of other values in each of them.
 */
final class VariantValues {

    private final SchemaCatalog schemas;
    private final Discriminators discriminators;

    VariantValues(SchemaCatalog schemas, Discriminators discriminators) {
        this.schemas = schemas;
        this.discriminators = discriminators;
    }

    UnionSchema union(String name, String origin, Schema<?> schema, List<Variant> variants) {
        List<ObjectSchema> objects = variants.stream()
                .flatMap(variant -> schemas.object(variant.type()).stream())
                .toList();
        String member = objects.size() == variants.size() ? member(name, objects) : null;
        Map<String, List<String>> mapped = discriminators.mapped(name);
        List<Variant> told = member == null
                ? variants
                : objects.stream()
                        .map(object -> told(variants.get(objects.indexOf(object)), object, member, mapped))
                        .toList();
        return new UnionSchema(
                name, origin, schema.getDescription(), told, member, Boolean.TRUE.equals(schema.getDeprecated()));
    }

    private @Nullable String member(String name, List<ObjectSchema> objects) {
        String declared = discriminators.property(name);
        if (declared != null && tells(declared, objects, discriminators.mapped(name))) {
            return declared;
        }
        return objects.get(0).properties().stream()
                .filter(property -> objects.stream().allMatch(object -> isConstant(object, property.name())))
                .map(Property::name)
                .filter(property -> tells(property, objects, Map.of()))
                .findFirst()
                .orElse(null);
    }

    /** Whether no value says that it is two of them. */
    private boolean tells(String member, List<ObjectSchema> objects, Map<String, List<String>> mapped) {
        Set<String> taken = new HashSet<>();
        return objects.stream()
                .allMatch(object -> isText(object, member)
                        && values(object, member, mapped).stream().allMatch(taken::add));
    }

    private Variant told(Variant variant, ObjectSchema object, String member, Map<String, List<String>> mapped) {
        return new Variant(variant.type(), variant.constraints(), values(object, member, mapped));
    }

    /** Those of a mapping, else its name, unless the member allows only others. */
    private List<String> values(ObjectSchema object, String member, Map<String, List<String>> mapped) {
        List<String> values = new ArrayList<>(mapped.getOrDefault(object.name(), List.of()));
        if (values.isEmpty()) {
            values.addAll(constants(object, member)
                    .map(EnumSchema::values)
                    .filter(constants -> !constants.contains(object.name()))
                    .orElse(List.of(object.name())));
        }
        return values;
    }

    private boolean isConstant(ObjectSchema object, String member) {
        return constants(object, member).isPresent()
                && object.property(member).filter(Property::required).isPresent();
    }

    private Optional<EnumSchema> constants(ObjectSchema object, String member) {
        return object.property(member)
                .flatMap(property -> schemas.enumeration(property.type()))
                .filter(choice -> choice.base() == ScalarType.STRING);
    }

    private boolean isText(ObjectSchema object, String member) {
        return constants(object, member).isPresent()
                || object.property(member)
                        .filter(property -> property.type() == ScalarType.STRING)
                        .isPresent();
    }
}
