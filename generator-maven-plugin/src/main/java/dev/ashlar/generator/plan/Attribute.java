package dev.ashlar.generator.plan;

import com.palantir.javapoet.TypeName;
import dev.ashlar.generator.model.Field;
import dev.ashlar.generator.model.FieldOrigin;
import dev.ashlar.generator.model.Protection;

/**
 * A plain attribute of an entity.
 *
 * @param name its Java name
 * @param accessor the part of getter and setter names behind {@code get} and {@code set}
 * @param type its type, boxed, without annotations
 */
public record Attribute(Field field, String name, String accessor, TypeName type, Column column) {

    /** Whether it holds a hash of what clients give. */
    public boolean isHashed() {
        return field.protection() == Protection.HASHED;
    }

    /** Whether every entity has it from its superclass, column included. */
    public boolean isInherited() {
        return field.origin() == FieldOrigin.ROW_VERSION;
    }
}
