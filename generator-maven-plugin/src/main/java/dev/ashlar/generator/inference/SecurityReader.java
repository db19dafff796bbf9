package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.ParameterLocation;
import dev.ashlar.generator.model.SecurityRequirement;
import dev.ashlar.generator.model.SecurityRequirement.SchemeUse;
import dev.ashlar.generator.model.SecurityScheme;
import dev.ashlar.generator.model.SecurityScheme.Kind;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.security.SecurityScheme.In;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads who may call what, and how callers prove who they are. What is not understood lets nobody in. */
final class SecurityReader {

    private static final String PLACE = "/components/securitySchemes/";

    private final OpenAPI openApi;
    private final Map<String, io.swagger.v3.oas.models.security.SecurityScheme> declared;

    SecurityReader(OpenAPI openApi) {
        this.openApi = openApi;
        this.declared =
                openApi.getComponents() == null || openApi.getComponents().getSecuritySchemes() == null
                        ? Map.of()
                        : openApi.getComponents().getSecuritySchemes();
    }

    /** The alternatives of an operation, those of the document where it says nothing itself. */
    List<SecurityRequirement> of(PathItem item, Operation operation) {
        var own = operation.getSecurity() == null ? openApi.getSecurity() : operation.getSecurity();
        List<String> roles = Stream.of(item.getExtensions(), operation.getExtensions())
                .flatMap(extensions -> Extensions.of(extensions).texts(Extensions.ROLES))
                .distinct()
                .toList();
        List<SecurityRequirement> read = own == null
                ? List.of()
                : own.stream()
                        .map(alternative -> new SecurityRequirement(uses(alternative), roles))
                        .toList();
        return read.isEmpty() && !roles.isEmpty() ? List.of(new SecurityRequirement(List.of(), roles)) : read;
    }

    /** Every scheme that is declared, and those that operations name all the same. */
    List<SecurityScheme> schemes(List<Call> calls) {
        Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
        declared.keySet().forEach(name -> schemes.put(name, scheme(name)));
        calls.stream()
                .flatMap(call -> call.security().stream())
                .flatMap(alternative -> alternative.schemes().stream())
                .map(SchemeUse::scheme)
                .forEach(name -> schemes.computeIfAbsent(name, this::scheme));
        return new ArrayList<>(schemes.values());
    }

    private static List<SchemeUse> uses(io.swagger.v3.oas.models.security.SecurityRequirement alternative) {
        return alternative.entrySet().stream()
                .map(use -> new SchemeUse(use.getKey(), use.getValue() == null ? List.of() : use.getValue()))
                .toList();
    }

    private SecurityScheme scheme(String name) {
        var found = followed(declared.get(name));
        Kind kind = found == null ? Kind.UNKNOWN : kind(found);
        return new SecurityScheme(
                name, kind, kind == Kind.API_KEY && found != null ? key(found) : null, PLACE + Place.step(name));
    }

    /** A scheme may refer to another one; ten steps are more than anybody writes, and end a circle. */
    private io.swagger.v3.oas.models.security.@Nullable SecurityScheme followed(
            io.swagger.v3.oas.models.security.@Nullable SecurityScheme scheme) {
        var found = scheme;
        for (int step = 0; step < 10 && found != null && found.get$ref() != null; step++) {
            String reference = found.get$ref();
            found = declared.get(reference.substring(reference.lastIndexOf('/') + 1));
        }
        return found;
    }

    private Kind kind(io.swagger.v3.oas.models.security.SecurityScheme scheme) {
        if (scheme.getType() == null) {
            return Kind.UNKNOWN;
        }
        return switch (scheme.getType()) {
            case APIKEY -> isReadable(scheme) ? Kind.API_KEY : Kind.UNKNOWN;
            case OAUTH2 -> Kind.OAUTH2;
            case OPENIDCONNECT -> Kind.OPEN_ID_CONNECT;
            case MUTUALTLS -> Kind.MUTUAL_TLS;
            case HTTP -> ofHttp(String.valueOf(scheme.getScheme()).toLowerCase(Locale.ROOT));
        };
    }

    /** Keys are read from one header and one query parameter, those of the first schemes that name some. */
    private boolean isReadable(io.swagger.v3.oas.models.security.SecurityScheme key) {
        return key.getName() != null
                && key.getIn() != null
                && key.getIn() != In.COOKIE
                && declared.values().stream()
                        .filter(other -> other.getIn() == key.getIn() && other.getName() != null)
                        .findFirst()
                        .filter(first -> first.getName().equalsIgnoreCase(key.getName()))
                        .isPresent();
    }

    /** RFC 9110, 11.1: the name of a scheme has no case. */
    private static Kind ofHttp(String scheme) {
        return switch (scheme) {
            case "bearer" -> Kind.BEARER;
            case "basic" -> Kind.BASIC;
            default -> Kind.UNKNOWN;
        };
    }

    private static SecurityScheme.Key key(io.swagger.v3.oas.models.security.SecurityScheme scheme) {
        In in = scheme.getIn();
        ParameterLocation place = in == In.HEADER
                ? ParameterLocation.HEADER
                : in == In.COOKIE ? ParameterLocation.COOKIE : ParameterLocation.QUERY;
        return new SecurityScheme.Key(place, scheme.getName());
    }
}
