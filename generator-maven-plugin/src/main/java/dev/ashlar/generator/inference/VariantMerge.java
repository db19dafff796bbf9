package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Type;
import dev.ashlar.generator.model.UnionSchema.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Variants, of which some say no more than others: an enum beside any text is any text, an integer beside any number too. */
final class VariantMerge {

    static final Variant ANY = new Variant(ScalarType.ANY, Constraints.NONE, List.of());

    private static final Set<ScalarType> TEXTS = Set.of(
            ScalarType.STRING,
            ScalarType.DATE,
            ScalarType.DATE_TIME,
            ScalarType.UUID,
            ScalarType.URI,
            ScalarType.BASE64);
    private static final Set<ScalarType> INTEGERS = Set.of(ScalarType.INT32, ScalarType.INT64);
    private static final Set<ScalarType> NUMBERS =
            Set.of(ScalarType.INT32, ScalarType.INT64, ScalarType.DECIMAL, ScalarType.FLOAT, ScalarType.DOUBLE);

    private final Components components;

    private VariantMerge(Components components) {
        this.components = components;
    }

    static List<Variant> of(List<Variant> variants, Components components) {
        boolean isAny = variants.stream()
                .map(Variant::type)
                .anyMatch(type -> type == ScalarType.ANY || type == ScalarType.BINARY);
        return isAny ? List.of(ANY) : new VariantMerge(components).merged(variants);
    }

    private List<Variant> merged(List<Variant> variants) {
        List<Variant> merged = new ArrayList<>();
        for (Variant variant : variants) {
            Variant wider = variant;
            for (Variant other : variants) {
                if (contains(other.type(), wider.type())) {
                    wider = new Variant(other.type(), common(other, wider), List.of());
                }
            }
            Variant widest = wider;
            if (merged.stream().noneMatch(known -> known.type().equals(widest.type()))) {
                merged.add(widest);
            } else {
                merged.replaceAll(known -> known.type().equals(widest.type())
                        ? new Variant(known.type(), common(known, widest), List.of())
                        : known);
            }
        }
        return merged;
    }

    private Constraints common(Variant one, Variant other) {
        return isEnum(one.type()) || isEnum(other.type())
                ? Constraints.NONE
                : ConstraintReader.common(one.constraints(), other.constraints());
    }

    /** Whether every value of the second type is one of the first, which differs. */
    private boolean contains(Type wide, Type narrow) {
        if (wide.equals(narrow) || !(wide instanceof ScalarType scalar)) {
            return false;
        }
        return switch (scalar) {
            case STRING -> isAmong(narrow, TEXTS) || components.isEnum(narrow, "string");
            case DECIMAL -> isAmong(narrow, NUMBERS) || components.isEnum(narrow, "number");
            case DOUBLE -> isAmong(narrow, INTEGERS) || narrow == ScalarType.FLOAT;
            case FLOAT -> isAmong(narrow, INTEGERS);
            case INT64 -> narrow == ScalarType.INT32 || components.isEnum(narrow, "integer");
            default -> false;
        };
    }

    private boolean isEnum(Type type) {
        return type instanceof SchemaType named && components.shape(named.schema()) == Components.Shape.ENUM;
    }

    private static boolean isAmong(Type type, Set<ScalarType> scalars) {
        return type instanceof ScalarType scalar && scalars.contains(scalar);
    }
}
