package dev.ashlar.generator.emit.sample;

import dev.ashlar.generator.model.Body;
import dev.ashlar.generator.model.BodyKind;
import dev.ashlar.generator.model.CallRules;
import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.Documentation;
import dev.ashlar.generator.model.Filter;
import dev.ashlar.generator.model.Input;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.Literal;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.Paging;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.ParameterLocation;
import dev.ashlar.generator.model.PatchForm;
import dev.ashlar.generator.model.Response;
import dev.ashlar.generator.model.Result;
import dev.ashlar.generator.model.Route;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.SecurityRequirement;
import dev.ashlar.generator.model.Sorting;
import dev.ashlar.generator.model.Target;
import dev.ashlar.generator.model.Type;
import dev.ashlar.generator.model.Why;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operations of the clinic: each intent and each kind of body. */
final class SampleOperations {

    private static final Target ONE_PET =
            new Target("Pet", new Target.Lookup(Target.Lookup.Place.PATH, "petId", "id"), List.of());
    private static final Result.One PET = new Result.One(200, "Pet");
    private static final Parameter PET_ID = parameter("petId", ParameterLocation.PATH, ScalarType.INT64, true);

    private SampleOperations() {}

    static List<Operation> all() {
        return List.of(
                listPets(),
                addPet(),
                operation(
                        "getPet",
                        Route.Method.GET,
                        "/pets/{petId}",
                        "Pet",
                        new Intent.GetRow(ONE_PET, PET),
                        null,
                        PET_ID),
                operation(
                        "updatePet",
                        Route.Method.PUT,
                        "/pets/{petId}",
                        "Pet",
                        new Intent.ReplaceRow(ONE_PET, PET, new Input("Pet", null, null)),
                        json("Pet"),
                        PET_ID),
                operation(
                        "patchPet",
                        Route.Method.PATCH,
                        "/pets/{petId}",
                        "Pet",
                        new Intent.PatchRow(ONE_PET, PET, new Input("Pet", null, null), PatchForm.MERGE),
                        json("Pet"),
                        PET_ID),
                operation(
                        "deletePet",
                        Route.Method.DELETE,
                        "/pets/{petId}",
                        "Pet",
                        new Intent.DeleteRow(ONE_PET, new Result.Nothing(204)),
                        null,
                        PET_ID),
                operation(
                        "addPhoto",
                        Route.Method.POST,
                        "/pets/{petId}/photos",
                        "Pet",
                        new Intent.Custom("Pet"),
                        new Body(
                                BodyKind.MULTIPART,
                                List.of("multipart/form-data"),
                                new SchemaType("Photo"),
                                true,
                                null,
                                null),
                        PET_ID),
                operation("makeReport", Route.Method.GET, "/report", "Reports", new Intent.Custom(null), null));
    }

    private static Operation listPets() {
        Intent list = new Intent.ListRows(
                new Target("Pet", null, List.of(new Target.Parent("ownerId", List.of("owner")))),
                new Result.Many(200, "Pet"),
                List.of(new Filter("q", List.of("type", "name"), Filter.Operator.CONTAINS)),
                new Paging.ByPage("page", "size", 0, 20, 100),
                new Sorting("sort", List.of("name", "birthDate")),
                List.of("colour"));
        Parameter q = new Parameter(
                "q",
                ParameterLocation.QUERY,
                ScalarType.STRING,
                true,
                Constraints.NONE,
                null,
                new Literal("a&b c"),
                SampleSchemas.ODD,
                false);
        return operation(
                "listPets",
                Route.Method.GET,
                "/owners/{ownerId}/pets",
                "Pet",
                list,
                null,
                parameter("ownerId", ParameterLocation.PATH, ScalarType.INT32, true),
                q,
                parameter("page", ParameterLocation.QUERY, ScalarType.INT32, false),
                parameter("size", ParameterLocation.QUERY, ScalarType.INT32, false),
                parameter("sort", ParameterLocation.QUERY, ScalarType.STRING, false),
                parameter("colour", ParameterLocation.QUERY, ScalarType.STRING, false),
                parameter("X-Trace", ParameterLocation.HEADER, ScalarType.UUID, true));
    }

    private static Operation addPet() {
        Target target = new Target("Pet", null, List.of(new Target.Parent("ownerId", List.of("owner"))));
        return operation(
                "addPet",
                Route.Method.POST,
                "/owners/{ownerId}/pets",
                "Pet",
                new Intent.CreateRow(target, new Result.One(201, "Pet"), new Input("Pet", null, null)),
                json("Pet"),
                parameter("ownerId", ParameterLocation.PATH, ScalarType.INT32, true));
    }

    private static Body json(String schema) {
        return new Body(BodyKind.JSON, List.of("application/json"), new SchemaType(schema), true, null, null);
    }

    private static Parameter parameter(String name, ParameterLocation in, Type type, boolean required) {
        Literal defaultValue = name.equals("size") ? new Literal(BigDecimal.TEN) : null;
        return new Parameter(name, in, type, required, Constraints.NONE, defaultValue, null, null, false);
    }

    private static Operation operation(
            String id,
            Route.Method method,
            String path,
            String group,
            Intent intent,
            @Nullable Body body,
            Parameter... parameters) {
        Type type =
                id.equals("listPets") ? new ListType(new SchemaType("Pet"), Constraints.NONE) : new SchemaType("Pet");
        int status = intent instanceof Intent.Crud crud ? crud.result().status() : 200;
        return new Operation(
                id,
                new Route(method, path),
                new Documentation(id.equals("makeReport") ? SampleSchemas.ODD : null, null, List.of(group), false),
                group,
                intent,
                new Why("rule-" + intent.word(), "Because <it> is"),
                List.of(parameters),
                body,
                List.of(
                        new Response(status, "Done", List.of("application/json"), type),
                        new Response(0, null, List.of(), null)),
                id.equals("addPet")
                        ? List.of(new SecurityRequirement(
                                List.of(new SecurityRequirement.SchemeUse("bearer", List.of("pets:write")))))
                        : List.of(),
                CallRules.NONE,
                "/paths/" + path.replace("/", "~1"));
    }
}
