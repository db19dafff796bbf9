package dev.ashlar.generator.plan;

import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.Api;
import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Body;
import dev.ashlar.generator.model.BodyKind;
import dev.ashlar.generator.model.CallRules;
import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.Documentation;
import dev.ashlar.generator.model.EnumSchema;
import dev.ashlar.generator.model.Field;
import dev.ashlar.generator.model.FieldOrigin;
import dev.ashlar.generator.model.Input;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Key;
import dev.ashlar.generator.model.KeySource;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.ParameterLocation;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.Protection;
import dev.ashlar.generator.model.Relation;
import dev.ashlar.generator.model.RelationForm;
import dev.ashlar.generator.model.RelationKind;
import dev.ashlar.generator.model.Resource;
import dev.ashlar.generator.model.Response;
import dev.ashlar.generator.model.Result;
import dev.ashlar.generator.model.Route;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.Schema;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Target;
import dev.ashlar.generator.model.Type;
import dev.ashlar.generator.model.Why;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small Blueprint for tests: owners have pets, pets show their owner, and one operation waits for code. */
final class Blueprints {

    static final ProjectSettings PROJECT = new ProjectSettings(
            "com.acme.clinic",
            "com.acme",
            "clinic",
            "1.0",
            java.util.Set.of("com.acme.clinic.pet.PetService"),
            "openapi.yaml");

    private static final Why WHY = new Why("test", "A test says so.");

    private Blueprints() {}

    static Blueprint clinic() {
        return new Blueprint(
                new Api("Clinic", "1", null, "", "3.0.3"),
                List.of(owner(), pet(), kind()),
                List.of(ownerResource(), petResource()),
                List.of(getOwner(), addPet(), getPet(), upload()),
                List.of(),
                List.of());
    }

    static Blueprint withResourceNamed(String name) {
        Resource owner = ownerResource();
        Resource another = new Resource(
                name, "Owner", owner.origin(), "/others", owner.key(), owner.fields(), List.of(), false, WHY);
        return new Blueprint(
                new Api("Clinic", "1", null, "", "3.0.3"),
                List.of(owner(), pet(), kind()),
                List.of(owner, petResource(), another),
                List.of(),
                List.of(),
                List.of());
    }

    private static Schema owner() {
        return object(
                "Owner",
                property("id", ScalarType.INT32, Access.READ_ONLY),
                property("name", ScalarType.STRING, Access.READ_WRITE),
                property("secret", ScalarType.STRING, Access.WRITE_ONLY),
                property("pets", new ListType(new SchemaType("Pet"), Constraints.NONE), Access.READ_ONLY));
    }

    private static Schema pet() {
        return object(
                "Pet",
                property("id", ScalarType.INT32, Access.READ_ONLY),
                property("kind", new SchemaType("Kind"), Access.READ_WRITE),
                property("order", ScalarType.INT64, Access.READ_WRITE),
                property("owner", new SchemaType("Owner"), Access.READ_WRITE),
                property("unknown", ScalarType.STRING, Access.READ_WRITE));
    }

    private static Schema kind() {
        return new EnumSchema(
                "Kind", "/components/schemas/Kind", null, ScalarType.STRING, List.of("cat", "Cat", "guinea pig"));
    }

    private static ObjectSchema object(String name, Property... properties) {
        return new ObjectSchema(name, "/components/schemas/" + name, null, List.of(properties), false, false);
    }

    private static Property property(String name, Type type, Access access) {
        return new Property(name, type, true, false, access, Constraints.NONE, null, null, null, false, false);
    }

    private static Resource ownerResource() {
        return new Resource(
                "Owner",
                "Owner",
                "/components/schemas/Owner",
                "/owners",
                new Key("id", ScalarType.INT32, KeySource.GENERATED, false),
                List.of(field("id", ScalarType.INT32), uniqueField("name"), field("secret", ScalarType.STRING)),
                List.of(new Relation(
                        "pets",
                        RelationKind.ONE_TO_MANY,
                        "Pet",
                        "pets",
                        null,
                        RelationForm.OBJECT,
                        false,
                        "owner",
                        false,
                        WHY)),
                false,
                WHY);
    }

    private static Resource petResource() {
        return new Resource(
                "Pet",
                "Pet",
                "/components/schemas/Pet",
                "/owners/{ownerId}/pets",
                new Key("id", ScalarType.INT32, KeySource.GENERATED, false),
                List.of(
                        field("id", ScalarType.INT32),
                        field("kind", new SchemaType("Kind")),
                        field("order", ScalarType.INT64)),
                List.of(
                        new Relation(
                                "owner",
                                RelationKind.MANY_TO_ONE,
                                "Owner",
                                "owner",
                                null,
                                RelationForm.OBJECT,
                                true,
                                null,
                                true,
                                WHY),
                        new Relation(
                                "friends",
                                RelationKind.MANY_TO_MANY,
                                "Pet",
                                null,
                                null,
                                RelationForm.HIDDEN,
                                false,
                                null,
                                false,
                                WHY)),
                false,
                WHY);
    }

    private static Field field(String name, Type type) {
        return new Field(
                name, type, true, Constraints.NONE, null, false, false, FieldOrigin.CLIENT, Protection.NONE, null);
    }

    private static Field uniqueField(String name) {
        return new Field(
                name,
                ScalarType.STRING,
                true,
                Constraints.NONE,
                null,
                true,
                false,
                FieldOrigin.CLIENT,
                Protection.NONE,
                null);
    }

    private static Operation getOwner() {
        Target target = new Target("Owner", new Target.Lookup(Target.Lookup.Place.PATH, "ownerId", "id"), List.of());
        return operation(
                "getOwner",
                new Route(Route.Method.GET, "/owners/{ownerId}"),
                "Owner",
                new Intent.GetRow(target, new Result.One(200, "Owner")),
                List.of(path("ownerId")),
                null);
    }

    private static Operation addPet() {
        return operation(
                "find",
                new Route(Route.Method.POST, "/owners/{ownerId}/pets"),
                "Pet",
                new Intent.CreateRow(
                        new Target("Pet", null, List.of(new Target.Parent("ownerId", List.of("owner")))),
                        new Result.One(201, "Pet"),
                        new Input("Pet", null, null)),
                List.of(header("row"), path("ownerId")),
                new Body(BodyKind.JSON, List.of("application/json"), new SchemaType("Pet"), false, null, null));
    }

    private static Operation getPet() {
        Target target = new Target(
                "Pet",
                new Target.Lookup(Target.Lookup.Place.PATH, "petId", "id"),
                List.of(new Target.Parent("ownerId", List.of("owner"))));
        return operation(
                "get-pet",
                new Route(Route.Method.GET, "/owners/{ownerId}/pets/{petId}"),
                "Pet",
                new Intent.GetRow(target, new Result.One(200, "Pet")),
                List.of(path("ownerId"), path("petId")),
                null);
    }

    private static Operation upload() {
        return operation(
                "upload",
                new Route(Route.Method.POST, "/uploads"),
                "Uploads",
                new Intent.Custom(null),
                List.of(header("X-Token")),
                new Body(BodyKind.BINARY, List.of("image/png"), ScalarType.BINARY, false, null, null));
    }

    private static Operation operation(
            String id, Route route, String group, Intent intent, List<Parameter> parameters, @Nullable Body body) {
        return new Operation(
                id,
                route,
                new Documentation(null, null, List.of(), false),
                group,
                intent,
                WHY,
                parameters,
                body,
                List.of(new Response(400, null, List.of(), null)),
                List.of(),
                CallRules.NONE,
                "/paths");
    }

    private static Parameter path(String name) {
        return new Parameter(
                name, ParameterLocation.PATH, ScalarType.INT32, true, Constraints.NONE, null, null, null, false);
    }

    private static Parameter header(String name) {
        return new Parameter(
                name, ParameterLocation.HEADER, ScalarType.STRING, false, Constraints.NONE, null, null, null, false);
    }
}
