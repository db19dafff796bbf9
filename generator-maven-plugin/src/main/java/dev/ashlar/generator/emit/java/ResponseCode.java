package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Result;
import dev.ashlar.generator.plan.Argument;
import dev.ashlar.generator.plan.MethodPlan;
import dev.ashlar.generator.plan.Plan;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;

/** The body of a controller's method: calls the service and answers with the declared status. */
final class ResponseCode {

    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;

    private final Plan plan;

    ResponseCode(Plan plan) {
        this.plan = plan;
    }

    CodeBlock of(MethodPlan method) {
        CodeBlock call = call(method);
        if (method.result().equals(TypeName.VOID)) {
            return CodeBlock.builder()
                    .addStatement(call)
                    .addStatement("return $L.build()", status(method.status()))
                    .build();
        }
        MethodPlan.Location location = method.location();
        return location == null ? answer(method.status(), call) : created(method, location, call);
    }

    private static CodeBlock answer(int status, CodeBlock call) {
        CodeBlock.Builder code = CodeBlock.builder();
        return status == OK
                ? code.addStatement("return $T.ok($L)", SpringTypes.RESPONSE_ENTITY, call)
                        .build()
                : code.addStatement("return $L.body($L)", status(status), call).build();
    }

    private CodeBlock created(MethodPlan method, MethodPlan.Location location, CodeBlock call) {
        CodeBlock values =
                location.values().stream().map(value -> value(method, value)).collect(CodeBlock.joining(", "));
        return Code.of(
                """
                $type:T result = $call:L;
                $uri:T location = $builder:T.fromCurrentContextPath()
                        .path($path:S)
                        .buildAndExpand($values:L)
                        .toUri();
                return $response:T.created(location).body(result);
                """,
                Map.of(
                        "type",
                        method.result(),
                        "call",
                        call,
                        "uri",
                        URI.class,
                        "builder",
                        SpringTypes.URI_BUILDER,
                        "path",
                        location.path(),
                        "values",
                        values,
                        "response",
                        SpringTypes.RESPONSE_ENTITY));
    }

    private CodeBlock value(MethodPlan method, MethodPlan.Location.Value value) {
        if (value instanceof MethodPlan.Location.Value.OfArgument argument) {
            return CodeBlock.of("$N", argument.argument());
        }
        String component = ((MethodPlan.Location.Value.OfResult) value).component();
        if (method.operation().intent() instanceof Intent.CreateRow create
                && create.result() instanceof Result.Wrapped wrapped) {
            String member =
                    plan.record(wrapped.envelope()).component(wrapped.member()).name();
            return CodeBlock.of("result.$N().$N()", member, component);
        }
        return CodeBlock.of("result.$N()", component);
    }

    private static CodeBlock call(MethodPlan method) {
        String arguments =
                method.serviceArguments().stream().map(Argument::name).collect(Collectors.joining(", "));
        return CodeBlock.of("service.$N($L)", method.name(), arguments);
    }

    private static CodeBlock status(int status) {
        return switch (status) {
            case OK -> CodeBlock.of("$T.ok()", SpringTypes.RESPONSE_ENTITY);
            case ACCEPTED -> CodeBlock.of("$T.accepted()", SpringTypes.RESPONSE_ENTITY);
            case NO_CONTENT -> CodeBlock.of("$T.noContent()", SpringTypes.RESPONSE_ENTITY);
            default -> CodeBlock.of("$T.status($L)", SpringTypes.RESPONSE_ENTITY, status);
        };
    }
}
