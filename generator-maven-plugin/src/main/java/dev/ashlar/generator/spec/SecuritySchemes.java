package dev.ashlar.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ashlar.generator.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Finds what {@code security} asks for that nobody can show: what it guards is closed, which somebody should know. */
final class SecuritySchemes {

    private static final String PLACE = "/components/securitySchemes";
    private static final String CERTIFICATES = "mutualTLS";
    private static final List<String> TYPES = List.of("apiKey", "http", CERTIFICATES, "oauth2", "openIdConnect");
    private static final List<String> HTTP_SCHEMES = List.of("bearer", "basic");
    private static final List<String> KEY_PLACES = List.of("header", "query");
    private static final String CLOSED = " nobody can call what asks for it.";

    private final SourceFile document;
    private final List<String> declared = new ArrayList<>();
    private final Map<String, String> keyNames = new HashMap<>();

    private SecuritySchemes(SourceFile document) {
        this.document = document;
        document.tree().at(PLACE).fieldNames().forEachRemaining(declared::add);
    }

    static List<Diagnostic> check(SourceFile document) {
        SecuritySchemes schemes = new SecuritySchemes(document);
        return Stream.of(schemes.declarations(), schemes.uses())
                .flatMap(found -> found)
                .toList();
    }

    private Stream<Diagnostic> declarations() {
        return document.tree().at(PLACE).properties().stream()
                .flatMap(scheme -> check(JsonPointers.child(PLACE, scheme.getKey()), scheme.getValue()));
    }

    private Stream<Diagnostic> check(String place, JsonNode scheme) {
        String type = scheme.path("type").asText();
        if (scheme.has("$ref")) {
            return Stream.empty();
        }
        if (!TYPES.contains(type)) {
            return Stream.of(warning(
                    place + "/type", "There is no type of security \"" + type + "\";" + CLOSED, nearest(type, TYPES)));
        }
        if (type.equals(CERTIFICATES)
                && document.tree().path("openapi").asText().startsWith("3.0")) {
            return Stream.of(warning(
                    place + "/type",
                    "OpenAPI 3.0 has no security of type mutualTLS;" + CLOSED,
                    "Write \"openapi: 3.1.0\"."));
        }
        String http = scheme.path("scheme").asText().toLowerCase(Locale.ROOT);
        if (type.equals("http") && !HTTP_SCHEMES.contains(http)) {
            return Stream.of(warning(
                    place + "/scheme",
                    "\"" + http + "\" cannot be checked here;" + CLOSED,
                    nearest(http, HTTP_SCHEMES)));
        }
        return type.equals("apiKey") ? checkKey(place, scheme) : Stream.empty();
    }

    private Stream<Diagnostic> checkKey(String place, JsonNode scheme) {
        String in = scheme.path("in").asText();
        String name = scheme.path("name").asText();
        if (!(scheme.has("in") && scheme.has("name"))) {
            return Stream.of(warning(
                    place, "An API key without in and name is sent nowhere;" + CLOSED, "Say where it is sent."));
        }
        if (in.equals("cookie")) {
            return Stream.of(warning(
                    place + "/in",
                    "API keys are not read from cookies, which browsers send for pages of other sites too;" + CLOSED,
                    "Write \"in: header\"."));
        }
        if (!KEY_PLACES.contains(in)) {
            return Stream.of(warning(
                    place + "/in", "API keys are not read from \"" + in + "\";" + CLOSED, nearest(in, KEY_PLACES)));
        }
        String first = keyNames.computeIfAbsent(in, none -> name);
        return first.equalsIgnoreCase(name)
                ? Stream.empty()
                : Stream.of(warning(
                        place + "/name",
                        "API keys are read from one " + in + " only, \"" + first + "\";" + CLOSED,
                        "Write \"" + first + "\", or leave one of the two schemes out."));
    }

    private Stream<Diagnostic> uses() {
        return Stream.concat(
                uses("", document.tree()),
                Operations.of(document.tree()).flatMap(operation -> uses(operation.pointer(), operation.node())));
    }

    private Stream<Diagnostic> uses(String place, JsonNode owner) {
        List<Diagnostic> dangling = new ArrayList<>();
        for (int number = 0; number < owner.path("security").size(); number++) {
            String alternative = JsonPointers.child(place + "/security", number);
            owner.path("security").path(number).fieldNames().forEachRemaining(name -> {
                if (!declared.contains(name)) {
                    dangling.add(warning(
                            JsonPointers.child(alternative, name),
                            "No security scheme is called \"" + name + "\";" + CLOSED,
                            nearest(name, declared)));
                }
            });
        }
        return dangling.stream();
    }

    private static String nearest(String name, List<String> names) {
        return NearestName.of(name, names)
                .map(nearest -> "Write \"" + nearest + "\".")
                .orElse(
                        names.isEmpty()
                                ? "Declare it in components/securitySchemes."
                                : "Write one of " + String.join(", ", names) + ".");
    }

    private Diagnostic warning(String place, String message, String remedy) {
        return Diagnostic.warning("unknown-security", document.locations().find(place), message, remedy);
    }
}
