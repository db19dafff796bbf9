package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.EnumSchema;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.MapType;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.Type;
import dev.ashlar.generator.model.UnionSchema;
import dev.ashlar.generator.model.UnionSchema.Variant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tells whether a value of one schema can be stored as, or shown as, one of another. */
final class TypeMatch {

    private final SchemaCatalog schemas;

    TypeMatch(SchemaCatalog schemas) {
        this.schemas = schemas;
    }

    /** Whether both hold the same values. */
    boolean same(Type left, Type right) {
        if (left.equals(right)) {
            return true;
        }
        if (left instanceof ListType one && right instanceof ListType other) {
            return same(one.element(), other.element());
        }
        if (left instanceof MapType one && right instanceof MapType other) {
            return same(one.value(), other.value());
        }
        Optional<UnionSchema> union = schemas.union(left);
        if (union.isPresent()) {
            return schemas.union(right)
                    .filter(other -> same(union.get(), other))
                    .isPresent();
        }
        return isSameEnum(left, right) || isSameObject(left, right);
    }

    /** Two names for objects with the same members of plain types: what one holds, the other can. */
    private boolean isSameObject(Type left, Type right) {
        Optional<ObjectSchema> one = schemas.object(left);
        Optional<ObjectSchema> other = schemas.object(right);
        return one.isPresent()
                && other.isPresent()
                && one.get().properties().size() == other.get().properties().size()
                && one.get().properties().stream().allMatch(property -> isPlain(property, other.get()));
    }

    private boolean isPlain(Property property, ObjectSchema other) {
        return schemas.object(property.type()).isEmpty() && shows(property, other);
    }

    private boolean isSameEnum(Type left, Type right) {
        Optional<EnumSchema> one = schemas.enumeration(left);
        Optional<EnumSchema> other = schemas.enumeration(right);
        return one.isPresent()
                && other.isPresent()
                && one.get().base() == other.get().base()
                && one.get().values().equals(other.get().values());
    }

    private boolean same(UnionSchema left, UnionSchema right) {
        List<Type> one = left.variants().stream().map(Variant::type).toList();
        List<Type> other = right.variants().stream().map(Variant::type).toList();
        return one.size() == other.size()
                && IntStream.range(0, one.size()).allMatch(i -> same(one.get(i), other.get(i)));
    }

    /** Whether a row that is read as one schema can be shown as the other too. */
    boolean isView(ObjectSchema view, ObjectSchema row) {
        return view.name().equals(row.name())
                || (!view.properties().isEmpty()
                        && view.properties().stream().allMatch(property -> shows(property, row)));
    }

    boolean shows(Property property, ObjectSchema row) {
        return row.property(property.name())
                .filter(same -> same(same.type(), property.type()))
                .isPresent();
    }
}
