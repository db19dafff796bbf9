package dev.ashlar.generator.plan;

import com.palantir.javapoet.TypeName;
import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Body;
import dev.ashlar.generator.model.BodyKind;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.ParameterLocation;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.Response;
import dev.ashlar.generator.model.Result;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The method that an operation becomes. */
final class MethodPlanner {

    /** Names that method bodies use for their own variables and for the members they call. */
    private static final List<String> RESERVED_ARGUMENTS = List.of(
            "entity",
            "found",
            "filter",
            "window",
            "rows",
            "patched",
            "row",
            "saved",
            "result",
            "service",
            "repository",
            "references",
            "lists",
            "pageable",
            "location");

    private static final int UNPROCESSABLE = 422;
    private static final int BAD_REQUEST = 400;

    private final Blueprint blueprint;
    private final JavaTypes types;
    private final LocationPlanner locations;
    private final TaggingPlanner taggings;

    MethodPlanner(Blueprint blueprint, JavaTypes types, LocationPlanner locations, TaggingPlanner taggings) {
        this.blueprint = blueprint;
        this.types = types;
        this.locations = locations;
        this.taggings = taggings;
    }

    MethodPlan method(Operation operation, String name) {
        List<Argument> arguments = arguments(operation);
        MethodPlan.Location location = locations.location(operation, arguments);
        return new MethodPlan(
                operation,
                name,
                arguments,
                result(operation),
                status(operation),
                location,
                validationStatus(operation),
                taggings.tagging(operation, location));
    }

    private static @Nullable Integer validationStatus(Operation operation) {
        return operation.declares(BAD_REQUEST) && !operation.declares(UNPROCESSABLE) ? BAD_REQUEST : null;
    }

    private static int status(Operation operation) {
        return operation.intent() instanceof Intent.Crud crud
                ? crud.result().status()
                : operation.success().status();
    }

    private TypeName result(Operation operation) {
        if (operation.intent() instanceof Intent.Crud crud) {
            return stored(crud.result());
        }
        Response success = operation.success();
        return success.type() == null ? TypeName.VOID : types.content(success.type());
    }

    private TypeName stored(Result result) {
        if (result instanceof Result.One one) {
            return types.schema(one.schema());
        }
        if (result instanceof Result.Wrapped wrapped) {
            return types.schema(wrapped.envelope());
        }
        if (result instanceof Result.Receipt receipt) {
            return types.schema(receipt.schema());
        }
        if (result instanceof Result.Many many) {
            return types.listOf(many.schema());
        }
        return result instanceof Result.Page page ? types.schema(page.envelope()) : TypeName.VOID;
    }

    private List<Argument> arguments(Operation operation) {
        NameScope scope = NameScope.ofMembers().reserve(RESERVED_ARGUMENTS);
        List<Argument> arguments = new ArrayList<>();
        operation.parameters().stream()
                .sorted(Comparator.comparing(Parameter::in))
                .forEach(parameter -> arguments.add(argument(operation, parameter, scope)));
        Body body = operation.body();
        if (body != null) {
            body(operation, body, scope).forEach(arguments::add);
        }
        return arguments;
    }

    private Argument argument(Operation operation, Parameter parameter, NameScope scope) {
        boolean inUrl = parameter.in() == ParameterLocation.PATH || parameter.in() == ParameterLocation.QUERY;
        return new Argument(
                scope.unique(JavaNames.member(parameter.name())),
                types.of(parameter.type()),
                new Argument.FromParameter(parameter),
                parameter.required() || parameter.defaultValue() != null,
                inUrl || operation.intent() instanceof Intent.Custom);
    }

    private Stream<Argument> body(Operation operation, Body body, NameScope scope) {
        if (body.kind() == BodyKind.MULTIPART && body.type() instanceof SchemaType parts) {
            return blueprint.objectSchema(parts.schema()).properties().stream().map(part -> part(part, scope));
        }
        boolean required = body.required() || operation.intent() instanceof Intent.Crud;
        if (operation.intent() instanceof Intent.PatchRow patch) {
            TypeName type = types.patchOf(patch.form(), patch.input().root());
            return Stream.of(new Argument(scope.unique("patch"), type, new Argument.FromBody(body), true, true));
        }
        return Stream.of(new Argument(
                scope.unique(bodyName(body.type())),
                types.content(body.type()),
                new Argument.FromBody(body),
                required,
                true));
    }

    private Argument part(Property part, NameScope scope) {
        return new Argument(
                scope.unique(JavaNames.member(part.name())),
                types.part(part.type()),
                new Argument.FromPart(part),
                part.required() && !part.nullable(),
                true);
    }

    private static String bodyName(Type type) {
        return type instanceof SchemaType named ? JavaNames.member(named.schema()) : "body";
    }
}
