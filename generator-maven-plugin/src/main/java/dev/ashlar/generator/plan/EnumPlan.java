package dev.ashlar.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.ashlar.generator.model.EnumSchema;
import java.util.List;

/**
 * The enum that an enum schema becomes.
 *
 * @param type in {@code <base>.api}
 * @param stored whether an entity has a field of it
 */
public record EnumPlan(EnumSchema schema, ClassName type, List<Constant> constants, boolean stored) {

    public EnumPlan {
        constants = List.copyOf(constants);
    }

    /**
     * A constant of the enum.
     *
     * @param name its Java name
     * @param value its value on the wire
     */
    public record Constant(String name, String value) {}
}
