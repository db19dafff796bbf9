package dev.ashlar.generator.emit.sample;

import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.Bound;
import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.EnumSchema;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.Literal;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.Schema;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Type;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Schemas of a clinic for pets. */
public final class SampleSchemas {

    /** A description with every character that some text gives a meaning. */
    public static final String ODD = "It's \"odd\": a | b, <b>c</b> & \\d; -- {{e}} ${f}\n*/ ]]> #g\tä€🐾";

    /** At most 30 characters. */
    public static final Constraints NAME =
            new Constraints(1, 30, null, null, null, null, null, null, false, null, null);

    /** From 0 up to, but not, 200. */
    public static final Constraints WEIGHT = new Constraints(
            null,
            null,
            null,
            new Bound(BigDecimal.ZERO, false),
            new Bound(new BigDecimal("200"), true),
            new BigDecimal("0.1"),
            null,
            null,
            false,
            null,
            null);

    /** Ten digits. */
    public static final Constraints TELEPHONE =
            new Constraints(null, 10, "^[0-9]{10}$", null, null, null, null, null, false, null, null);

    private SampleSchemas() {}

    static List<Schema> all() {
        return List.of(owner(), pet(), petType(), vet(), specialty(), status(), report(), photo());
    }

    static Property property(String name, Type type, boolean required) {
        return property(name, type, required, Access.READ_WRITE, Constraints.NONE, null);
    }

    static Property property(
            String name,
            Type type,
            boolean required,
            Access access,
            Constraints constraints,
            @Nullable String description) {
        return new Property(name, type, required, false, access, constraints, null, null, description, false, false);
    }

    private static Property key(ScalarType type) {
        return property("id", type, true, Access.READ_ONLY, Constraints.NONE, null);
    }

    private static ObjectSchema object(String name, @Nullable String description, Property... properties) {
        return new ObjectSchema(name, "/components/schemas/" + name, description, List.of(properties), false, false);
    }

    private static Schema owner() {
        return object(
                "Owner",
                ODD,
                key(ScalarType.INT32),
                property("name", ScalarType.STRING, true, Access.READ_WRITE, NAME, ODD),
                property("telephone", ScalarType.STRING, true, Access.READ_WRITE, TELEPHONE, "Digits only"),
                property(
                        "pets",
                        new ListType(new SchemaType("Pet"), Constraints.NONE),
                        false,
                        Access.READ_ONLY,
                        Constraints.NONE,
                        null));
    }

    private static Schema pet() {
        return object(
                "Pet",
                "An animal.",
                key(ScalarType.INT64),
                property("name", ScalarType.STRING, true, Access.READ_WRITE, NAME, null),
                new Property(
                        "birthDate",
                        ScalarType.DATE,
                        true,
                        false,
                        Access.READ_WRITE,
                        Constraints.NONE,
                        null,
                        new Literal("2020-02-29"),
                        "Day of birth",
                        false,
                        false),
                property("weight", ScalarType.DECIMAL, false, Access.READ_WRITE, WEIGHT, null),
                new Property(
                        "status",
                        new SchemaType("Status"),
                        false,
                        false,
                        Access.READ_WRITE,
                        Constraints.NONE,
                        new Literal("healthy"),
                        null,
                        null,
                        false,
                        false),
                property("tags", new ListType(ScalarType.STRING, Constraints.NONE), false),
                property("type", new SchemaType("PetType"), false),
                property("ownerId", ScalarType.INT32, false, Access.READ_ONLY, Constraints.NONE, null));
    }

    private static Schema petType() {
        return object("PetType", null, key(ScalarType.UUID), property("name", ScalarType.STRING, true));
    }

    private static Schema vet() {
        return object(
                "Vet",
                "A doctor",
                key(ScalarType.INT64),
                property("name", ScalarType.STRING, true),
                property("chiefId", ScalarType.INT64, false),
                property("specialties", new ListType(new SchemaType("Specialty"), Constraints.NONE), false));
    }

    private static Schema specialty() {
        return object(
                "Specialty",
                null,
                property("slug", ScalarType.STRING, true, Access.READ_WRITE, NAME, null),
                property("title", ScalarType.STRING, true));
    }

    private static Schema status() {
        return new EnumSchema(
                "Status", "/components/schemas/Status", "How it is", ScalarType.STRING, List.of("healthy", "it's ill"));
    }

    private static Schema report() {
        return object("Report", null, property("total", ScalarType.INT64, true));
    }

    private static Schema photo() {
        return object(
                "Photo", null, property("caption", ScalarType.STRING, true), property("file", ScalarType.BINARY, true));
    }
}
