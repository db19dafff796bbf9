package dev.ashlar.generator.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Property;
import java.util.List;

/**
 * The record that an object schema becomes.
 *
 * @param type in {@code <base>.api}
 * @param builder the test-data builder for it, in the same package of the test sources
 * @param components in the schema's order
 */
public record RecordPlan(ObjectSchema schema, ClassName type, ClassName builder, List<Component> components) {

    /** More would be too many: Java allows 255 parameters, and few more in the text of a record. */
    public static final int MOST_COMPONENTS = 200;

    public RecordPlan {
        components = List.copyOf(components);
    }

    /** The component that carries the property of that wire name. */
    public Component component(String property) {
        return components.stream()
                .filter(component -> component.property().name().equals(property))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " has no component for " + property));
    }

    /** Whether a component carries the property of that wire name. */
    public boolean has(String property) {
        return schema.property(property).isPresent();
    }

    /**
     * A component of the record.
     *
     * @param name its Java name
     * @param type its type, boxed, without annotations
     */
    public record Component(Property property, String name, TypeName type) {}
}
