package dev.ashlar.generator.spec;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts named parameters, request bodies, responses and headers in the place of the references to them. */
final class ComponentReferences {

    private static final String PREFIX = "#/components/";

    private final OpenAPI openApi;
    private final Components components;

    ComponentReferences(OpenAPI openApi) {
        this.openApi = openApi;
        this.components = openApi.getComponents() == null ? new Components() : openApi.getComponents();
    }

    void inline() {
        pathItems().forEach(this::inline);
        orEmpty(components.getResponses()).values().forEach(this::inlineHeaders);
    }

    private Stream<PathItem> pathItems() {
        return Stream.of(orEmpty(openApi.getPaths()), orEmpty(openApi.getWebhooks()))
                .flatMap(items -> items.values().stream())
                .filter(Objects::nonNull);
    }

    private void inline(PathItem item) {
        if (item.getParameters() != null) {
            item.getParameters().replaceAll(this::parameter);
        }
        item.readOperations().forEach(this::inline);
    }

    private void inline(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().replaceAll(this::parameter);
        }
        if (operation.getRequestBody() != null) {
            operation.setRequestBody(body(operation.getRequestBody()));
        }
        if (operation.getResponses() != null) {
            operation.getResponses().replaceAll((status, response) -> response(response));
            operation.getResponses().values().forEach(this::inlineHeaders);
        }
    }

    private void inlineHeaders(ApiResponse response) {
        if (response.getHeaders() != null) {
            response.getHeaders()
                    .replaceAll(
                            (name, header) -> follow(header, header.get$ref(), components.getHeaders(), "headers/"));
        }
    }

    private Parameter parameter(Parameter parameter) {
        return follow(parameter, parameter.get$ref(), components.getParameters(), "parameters/");
    }

    private RequestBody body(RequestBody body) {
        return follow(body, body.get$ref(), components.getRequestBodies(), "requestBodies/");
    }

    private ApiResponse response(ApiResponse response) {
        return follow(response, response.get$ref(), components.getResponses(), "responses/");
    }

    /** A component may itself refer to one; ten steps are more than anybody writes, and end a circle. */
    private static <T> T follow(T value, @Nullable String reference, @Nullable Map<String, T> named, String kind) {
        T current = value;
        String next = reference;
        for (int step = 0; step < 10 && next != null && next.startsWith(PREFIX + kind); step++) {
            T target = orEmpty(named).get(JsonPointers.name(next.substring((PREFIX + kind).length())));
            if (target == null) {
                return current;
            }
            current = target;
            next = referenceOf(target);
        }
        return current;
    }

    private static @Nullable String referenceOf(Object component) {
        if (component instanceof Parameter parameter) {
            return parameter.get$ref();
        }
        if (component instanceof RequestBody body) {
            return body.get$ref();
        }
        if (component instanceof ApiResponse response) {
            return response.get$ref();
        }
        return component instanceof Header header ? header.get$ref() : null;
    }

    static <K, V> Map<K, V> orEmpty(@Nullable Map<K, V> map) {
        return map == null ? Map.of() : map;
    }
}
