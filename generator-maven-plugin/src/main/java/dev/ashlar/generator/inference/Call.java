package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Body;
import dev.ashlar.generator.model.CallRules;
import dev.ashlar.generator.model.Documentation;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.ParameterLocation;
import dev.ashlar.generator.model.Repetition;
import dev.ashlar.generator.model.Response;
import dev.ashlar.generator.model.Route;
import dev.ashlar.generator.model.SecurityRequirement;
import dev.ashlar.generator.model.Type;
import dev.ashlar.generator.model.Why;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation as the document declares it, before anyone asks what it means.
 *
 * @param overrides what its author says that it means
 */
record Call(
        String id,
        Place place,
        Documentation documentation,
        List<Parameter> parameters,
        @Nullable Body body,
        List<Response> responses,
        List<SecurityRequirement> security,
        Overrides overrides) {

    Call {
        parameters = List.copyOf(parameters);
        responses = List.copyOf(responses);
        security = List.copyOf(security);
    }

    Route.Method method() {
        return place.route().method();
    }

    PathTemplate path() {
        return place.path();
    }

    List<Parameter> query() {
        return parameters.stream()
                .filter(parameter -> parameter.in() == ParameterLocation.QUERY)
                .toList();
    }

    /** The declared successes. */
    List<Response> successes() {
        return responses.stream()
                .filter(response -> response.status() >= 200 && response.status() < 300)
                .toList();
    }

    /** The type of that path parameter, if it is declared. */
    @Nullable
    Type pathParameter(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.in() == ParameterLocation.PATH
                        && parameter.name().equals(name))
                .map(Parameter::type)
                .findFirst()
                .orElse(null);
    }

    /** Every type that the call speaks of. */
    List<@Nullable Type> types() {
        List<@Nullable Type> types = new ArrayList<>();
        parameters.forEach(parameter -> types.add(parameter.type()));
        if (body != null) {
            types.add(body.type());
        }
        responses.forEach(response -> types.add(response.type()));
        return types;
    }

    Operation understoodAs(Intent intent, Why why, String group) {
        return new Operation(
                id,
                place.route(),
                documentation,
                group,
                intent,
                why,
                parameters.stream()
                        .filter(parameter -> !isIdempotencyKey(parameter))
                        .toList(),
                body,
                responses,
                security,
                new CallRules(repetition(), overrides.rateLimit(), overrides.event()),
                place.origin());
    }

    /** Other methods are repeatable by themselves. */
    private @Nullable Repetition repetition() {
        if (method() != Route.Method.POST && method() != Route.Method.PATCH) {
            return null;
        }
        return parameters.stream()
                .filter(Call::isIdempotencyKey)
                .findFirst()
                .map(key -> key.required() ? Repetition.KEY_REQUIRED : Repetition.KEY_OPTIONAL)
                .orElse(null);
    }

    private static boolean isIdempotencyKey(Parameter parameter) {
        return parameter.in() == ParameterLocation.HEADER && parameter.name().equalsIgnoreCase(Repetition.HEADER);
    }
}
