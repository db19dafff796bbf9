package dev.ashlar.generator.plan;

import com.palantir.javapoet.TypeName;
import dev.ashlar.generator.model.Field;
import dev.ashlar.generator.model.FieldOrigin;
import dev.ashlar.generator.model.Protection;
import org.jspecify.annotations.Nullable;

/**
 * A plain attribute of an entity.
 *
 * @param name its Java name
 * @param accessor the part of getter and setter names behind {@code get} and {@code set}
 * @param type its type, boxed, without annotations
 * @param index where the keyed hash of an encrypted value is kept, by which it is found; absent without one
 */
public record Attribute(
        Field field,
        String name,
        String accessor,
        TypeName type,
        Column column,
        @Nullable Index index) {

    /** An attribute of hashes beside an encrypted one. */
    public record Index(String name, Column column) {}

    /** Whether its column has ciphertexts. */
    public boolean isEncrypted() {
        return field.protection() == Protection.ENCRYPTED;
    }

    /** Whether it holds a hash of what clients give. */
    public boolean isHashed() {
        return field.protection() == Protection.HASHED;
    }

    /** Whether every entity has it from its superclass, column included. */
    public boolean isInherited() {
        return field.origin() == FieldOrigin.ROW_VERSION;
    }
}
