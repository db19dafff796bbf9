package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.Literal;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.Type;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that a schema says where it is used: for a property, a parameter, an element or a body. */
record Value(
        Type type,
        boolean nullable,
        Access access,
        Constraints constraints,
        @Nullable Literal defaultValue,
        @Nullable Literal example,
        @Nullable String description,
        boolean deprecated,
        boolean sensitive) {

    /** What the schema itself says of a value of that type. */
    static Value of(Type type, Schema<?> schema) {
        return new Value(
                type,
                Dialect.isNullable(schema),
                access(schema),
                ConstraintReader.read(schema),
                Literals.read(schema.getDefault()),
                example(schema),
                schema.getDescription(),
                Boolean.TRUE.equals(schema.getDeprecated()),
                isSensitive(schema));
    }

    /** The same value with the remarks of a place that refers to it. */
    Value refinedBy(Value remarks) {
        return new Value(
                type,
                nullable || remarks.nullable,
                remarks.access == Access.READ_WRITE ? access : remarks.access,
                ConstraintReader.refine(constraints, remarks.constraints),
                remarks.defaultValue == null ? defaultValue : remarks.defaultValue,
                remarks.example == null ? example : remarks.example,
                remarks.description == null ? description : remarks.description,
                deprecated || remarks.deprecated,
                sensitive || remarks.sensitive);
    }

    Value typed(Type other) {
        return new Value(
                other, nullable, access, constraints, defaultValue, example, description, deprecated, sensitive);
    }

    /** The same value, which must satisfy more. */
    Value constrained(Constraints more) {
        return new Value(
                type,
                nullable,
                access,
                ConstraintReader.refine(constraints, more),
                defaultValue,
                example,
                description,
                deprecated,
                sensitive);
    }

    /** The same value, or null. */
    Value orNull() {
        return new Value(type, true, access, constraints, defaultValue, example, description, deprecated, sensitive);
    }

    /** What is left to say of a value that has a schema of its own: that schema says the rest. */
    Value named(Type schema) {
        return new Value(schema, nullable, access, Constraints.NONE, defaultValue, null, null, deprecated, sensitive);
    }

    Property property(String name, boolean required) {
        return new Property(
                name,
                type,
                required,
                nullable,
                access,
                constraints,
                defaultValue,
                example,
                description,
                deprecated,
                sensitive);
    }

    /** {@code x-sensitive} is what documents say that know nothing of Ashlar. */
    private static boolean isSensitive(Schema<?> schema) {
        Extensions declared = Extensions.of(schema);
        return "password".equals(schema.getFormat())
                || declared.isTrue(Extensions.SENSITIVE)
                || declared.isTrue("x-sensitive");
    }

    private static Access access(Schema<?> schema) {
        if (Boolean.TRUE.equals(schema.getReadOnly())) {
            return Access.READ_ONLY;
        }
        return Boolean.TRUE.equals(schema.getWriteOnly()) ? Access.WRITE_ONLY : Access.READ_WRITE;
    }

    private static @Nullable Literal example(Schema<?> schema) {
        if (schema.getExample() == null
                && schema.getExamples() != null
                && !schema.getExamples().isEmpty()) {
            return Literals.read(schema.getExamples().get(0));
        }
        return Literals.read(schema.getExample());
    }
}
