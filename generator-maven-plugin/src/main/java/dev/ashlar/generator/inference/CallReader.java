package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Body;
import dev.ashlar.generator.model.BodyKind;
import dev.ashlar.generator.model.Documentation;
import dev.ashlar.generator.model.MapType;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.Route;
import dev.ashlar.generator.spec.LimitText;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads every operation of a document as it is declared. */
final class CallReader {

    private static final Set<Route.Method> BODILESS = Set.of(Route.Method.GET, Route.Method.HEAD, Route.Method.DELETE);

    private final OpenAPI openApi;
    private final SchemaCatalog schemas;
    private final Findings findings;
    private final ParameterReader parameters;
    private final ContentReader content;
    private final SecurityReader security;
    private final Set<String> ids = new HashSet<>();

    CallReader(OpenAPI openApi, SchemaCatalog schemas, SecurityReader security, Findings findings) {
        this.openApi = openApi;
        this.schemas = schemas;
        this.security = security;
        this.findings = findings;
        this.parameters = new ParameterReader(schemas);
        this.content = new ContentReader(schemas, findings);
    }

    List<Call> read() {
        List<Call> calls = new ArrayList<>();
        if (openApi.getPaths() != null) {
            openApi.getPaths().forEach((path, item) -> {
                if (item != null) {
                    item.readOperationsMap()
                            .forEach((method, operation) -> calls.add(call(path, item, method, operation)));
                }
            });
        }
        if (openApi.getWebhooks() != null && !openApi.getWebhooks().isEmpty()) {
            findings.add("/webhooks", "Webhooks are not supported yet: nothing is generated for them");
        }
        return calls;
    }

    private Call call(String path, PathItem item, PathItem.HttpMethod method, Operation operation) {
        Place place = Place.of(Route.Method.valueOf(method.name()), path);
        var declared = ParameterReader.declared(item.getParameters(), operation.getParameters());
        Map<String, Extensions> query = new HashMap<>();
        List<Parameter> read = new ArrayList<>();
        declared.forEach(parameter -> {
            read.add(parameters.read(parameter, place.origin()));
            if (parameter.getIn().equals("query")) {
                query.put(parameter.getName(), Extensions.of(parameter.getExtensions()));
            }
        });
        if (operation.getCallbacks() != null && !operation.getCallbacks().isEmpty()) {
            findings.add(
                    place.origin() + "/callbacks", "Callbacks are not supported yet: nothing is generated for them");
        }
        return new Call(
                id(operation.getOperationId(), place),
                place,
                documentation(operation),
                read,
                body(operation, place),
                content.responses(operation.getResponses(), place.origin()),
                security.of(item, operation),
                new Overrides(extensions(item, operation), query));
    }

    /** A GET or DELETE with a body that may be left out and declares no member has none: HTTP gives it no meaning (RFC 9110). */
    private @Nullable Body body(Operation operation, Place place) {
        Body body = content.body(operation.getRequestBody(), place.origin());
        boolean empty =
                body != null && BODILESS.contains(place.route().method()) && !body.required() && declaresNothing(body);
        return empty ? null : body;
    }

    private boolean declaresNothing(Body body) {
        return (body.kind() == BodyKind.FORM && body.type() instanceof MapType)
                || schemas.object(body.type())
                        .filter(object -> object.properties().isEmpty())
                        .isPresent();
    }

    /** Those of the operation; a limit may stand at its path too. */
    private static Extensions extensions(PathItem item, Operation operation) {
        Map<String, Object> all = new HashMap<>();
        Extensions.of(item.getExtensions()).values().forEach((name, value) -> {
            if (name.equals(LimitText.EXTENSION)) {
                all.put(name, value);
            }
        });
        all.putAll(Extensions.of(operation.getExtensions()).values());
        return new Extensions(all);
    }

    private String id(@Nullable String declared, Place place) {
        String id = declared == null || declared.isBlank() ? madeId(place) : declared;
        String unique = id;
        for (int number = 2; !ids.add(unique); number++) {
            unique = id + number;
        }
        if (declared != null && !unique.equals(declared) && !declared.isBlank()) {
            findings.add(place.origin(), "operationId " + declared + " is taken; " + unique + " is used instead");
        }
        return unique;
    }

    private static String madeId(Place place) {
        StringBuilder id = new StringBuilder(place.route().method().name().toLowerCase(Locale.ROOT));
        for (PathTemplate.Segment segment : place.path().segments()) {
            id.append(segment.parameter() ? "By" : "")
                    .append(Words.of(segment.text()).upperCamelCase());
        }
        return id.toString();
    }

    private static Documentation documentation(Operation operation) {
        return new Documentation(
                operation.getSummary(),
                operation.getDescription(),
                operation.getTags() == null ? List.of() : operation.getTags(),
                Boolean.TRUE.equals(operation.getDeprecated()));
    }
}
