package dev.ashlar.generator.emit.sample;

import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.Field;
import dev.ashlar.generator.model.FieldOrigin;
import dev.ashlar.generator.model.Key;
import dev.ashlar.generator.model.KeySource;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.Literal;
import dev.ashlar.generator.model.Protection;
import dev.ashlar.generator.model.Relation;
import dev.ashlar.generator.model.RelationForm;
import dev.ashlar.generator.model.RelationKind;
import dev.ashlar.generator.model.Resource;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Type;
import dev.ashlar.generator.model.Why;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Resources of the clinic: each kind of key and relation once, pets before what they refer to. */
final class SampleResources {

    private static final Why WHY = new Why("item-path", "Its paths end in a key & more");

    private SampleResources() {}

    static List<Resource> all() {
        return List.of(pet(), owner(), petType(), vet(), specialty());
    }

    private static Resource pet() {
        return resource(
                "Pet",
                new Key("id", ScalarType.INT64, KeySource.ASSIGNABLE, false),
                List.of(
                        field("name", ScalarType.STRING, true, SampleSchemas.NAME, null),
                        field("birthDate", ScalarType.DATE, true, Constraints.NONE, null),
                        field("weight", ScalarType.DECIMAL, false, SampleSchemas.WEIGHT, null),
                        field("status", new SchemaType("Status"), false, Constraints.NONE, new Literal("healthy")),
                        new Field(
                                "tags",
                                new ListType(ScalarType.STRING, Constraints.NONE),
                                false,
                                Constraints.NONE,
                                null,
                                false,
                                true,
                                FieldOrigin.CLIENT,
                                Protection.NONE,
                                null)),
                List.of(
                        relation("owner", RelationKind.MANY_TO_ONE, "Owner", "ownerId", RelationForm.KEY, true, null),
                        relation(
                                "type",
                                RelationKind.MANY_TO_ONE,
                                "PetType",
                                "type",
                                RelationForm.OBJECT,
                                false,
                                null)));
    }

    private static Resource owner() {
        return resource(
                "Owner",
                new Key("id", ScalarType.INT32, KeySource.GENERATED, false),
                List.of(
                        new Field(
                                "name",
                                ScalarType.STRING,
                                true,
                                SampleSchemas.NAME,
                                null,
                                false,
                                true,
                                FieldOrigin.CLIENT,
                                Protection.NONE,
                                SampleSchemas.ODD),
                        field("telephone", ScalarType.STRING, true, SampleSchemas.TELEPHONE, null)),
                List.of(relation(
                        "pets", RelationKind.ONE_TO_MANY, "Pet", "pets", RelationForm.OBJECT, false, "owner")));
    }

    private static Resource petType() {
        Field name = new Field(
                "name",
                ScalarType.STRING,
                true,
                Constraints.NONE,
                null,
                true,
                false,
                FieldOrigin.CLIENT,
                Protection.NONE,
                null);
        return resource(
                "PetType", new Key("id", ScalarType.UUID, KeySource.GENERATED, false), List.of(name), List.of());
    }

    private static Resource vet() {
        return resource(
                "Vet",
                new Key("id", ScalarType.INT64, KeySource.GENERATED, false),
                List.of(field("name", ScalarType.STRING, true, Constraints.NONE, null)),
                List.of(
                        relation("chief", RelationKind.MANY_TO_ONE, "Vet", "chiefId", RelationForm.KEY, false, null),
                        relation(
                                "specialties",
                                RelationKind.MANY_TO_MANY,
                                "Specialty",
                                "specialties",
                                RelationForm.OBJECT,
                                false,
                                null)));
    }

    private static Resource specialty() {
        return resource(
                "Specialty",
                new Key("slug", ScalarType.STRING, KeySource.ASSIGNED, false),
                List.of(
                        field("slug", ScalarType.STRING, true, SampleSchemas.NAME, null),
                        field("title", ScalarType.STRING, true, Constraints.NONE, null)),
                List.of());
    }

    private static Resource resource(String name, Key key, List<Field> fields, List<Relation> relations) {
        String path = "/" + name.toLowerCase(Locale.ROOT) + "s";
        return new Resource(name, name, "/paths/" + name, path, key, fields, relations, false, WHY);
    }

    private static Field field(
            String name, Type type, boolean required, Constraints constraints, @Nullable Literal defaultValue) {
        return new Field(
                name,
                type,
                required,
                constraints,
                defaultValue,
                false,
                false,
                FieldOrigin.CLIENT,
                Protection.NONE,
                null);
    }

    private static Relation relation(
            String name,
            RelationKind kind,
            String target,
            String property,
            RelationForm form,
            boolean required,
            @Nullable String mappedBy) {
        return new Relation(name, kind, target, property, null, form, required, mappedBy, true, WHY);
    }
}
