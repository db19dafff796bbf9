package dev.ashlar.generator.spec;

import static dev.ashlar.generator.spec.ComponentReferences.orEmpty;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds every schema that stands inline in a document and has it named after its place.
 *
 * <p>OpenAPI Generator's own resolver would name them too, but as {@code getOrder_200_response}. What this class names
 * is a reference when that resolver comes by.
 */
final class InlineSchemas {

    private final OpenAPI openApi;
    private final SchemaNaming naming;

    InlineSchemas(OpenAPI openApi) {
        this.openApi = openApi;
        if (openApi.getComponents() == null) {
            openApi.setComponents(new Components());
        }
        if (openApi.getComponents().getSchemas() == null) {
            openApi.getComponents().setSchemas(new LinkedHashMap<>());
        }
        this.naming = new SchemaNaming(openApi.getComponents().getSchemas());
    }

    void giveNames() {
        nameInComponents(openApi.getComponents());
        orEmpty(openApi.getPaths()).forEach(this::nameInPath);
        orEmpty(openApi.getWebhooks()).forEach(this::nameInPath);
    }

    /** Short names first: a value set that {@code Pet} and {@code NewPet} share is the {@code PetStatus}. */
    private void nameInComponents(Components components) {
        List<String> names = components.getSchemas().keySet().stream()
                .sorted(Comparator.comparingInt(String::length))
                .toList();
        names.forEach(name -> naming.nameParts(components.getSchemas().get(name), Words.joined(name)));
        orEmpty(components.getParameters()).forEach((name, parameter) -> nameIn(parameter, Words.joined(name)));
        orEmpty(components.getHeaders()).forEach((name, header) -> nameIn(header, Words.joined(name)));
        orEmpty(components.getRequestBodies())
                .forEach((name, body) -> nameIn(body.getContent(), naming.free(Words.joined(name), "Request")));
        orEmpty(components.getResponses())
                .forEach((name, response) -> nameIn(response, naming.free(Words.joined(name), "Response")));
    }

    private void nameInPath(String path, @Nullable PathItem item) {
        if (item == null) {
            return;
        }
        nameIn(item.getParameters(), Words.joined(path));
        item.readOperationsMap().forEach((method, operation) -> {
            String id = operation.getOperationId();
            nameIn(operation, Words.joined(id == null || id.isBlank() ? method + " " + path : id));
        });
    }

    private void nameIn(Operation operation, String name) {
        nameIn(operation.getParameters(), name);
        if (operation.getRequestBody() != null) {
            nameIn(operation.getRequestBody().getContent(), name + "Request");
        }
        boolean[] named = new boolean[1];
        orEmpty(operation.getResponses()).forEach((status, response) -> {
            boolean main = status.startsWith("2") && !named[0];
            named[0] |= main;
            nameIn(response, name + "Response" + (main ? "" : Words.joined(status)));
        });
        orEmpty(operation.getCallbacks())
                .forEach((key, callback) -> callback.values().stream()
                        .filter(Objects::nonNull)
                        .flatMap(item -> item.readOperations().stream())
                        .forEach(call -> nameIn(call, name + Words.joined(key))));
    }

    private void nameIn(@Nullable List<Parameter> parameters, String name) {
        if (parameters != null) {
            parameters.forEach(parameter -> nameIn(parameter, name + Words.withoutStutter(name, parameter.getName())));
        }
    }

    private void nameIn(Parameter parameter, String name) {
        if (parameter.getSchema() != null) {
            parameter.setSchema(naming.named(parameter.getSchema(), name, Words.joined(parameter.getName())));
        }
        nameIn(parameter.getContent(), name);
    }

    private void nameIn(ApiResponse response, String name) {
        nameIn(response.getContent(), name);
        orEmpty(response.getHeaders()).forEach((header, value) -> nameIn(value, name + Words.joined(header)));
    }

    private void nameIn(Header header, String name) {
        if (header.getSchema() != null) {
            header.setSchema(naming.named(header.getSchema(), name, name));
        }
    }

    private void nameIn(@Nullable Content content, String name) {
        for (MediaType media : orEmpty((Map<String, MediaType>) content).values()) {
            Schema<?> schema = media.getSchema();
            if (schema != null) {
                media.setSchema(naming.named(schema, name, name));
            }
        }
    }
}
