package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Body;
import dev.ashlar.generator.model.BodyKind;
import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.Literal;
import dev.ashlar.generator.model.MapType;
import dev.ashlar.generator.model.PatchForm;
import dev.ashlar.generator.model.Response;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.Type;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads request bodies and responses. */
final class ContentReader {

    /** A form whose fields nobody has declared: of each one text. */
    private static final Type ANY_FIELDS = new MapType(ScalarType.ANY, Constraints.NONE);

    private static final Set<Integer> WITHOUT_CONTENT = Set.of(204, 205, 304);

    private final SchemaCatalog schemas;
    private final Findings findings;

    ContentReader(SchemaCatalog schemas, Findings findings) {
        this.schemas = schemas;
        this.findings = findings;
    }

    @Nullable
    Body body(@Nullable RequestBody body, String origin) {
        Content content = body == null ? null : body.getContent();
        if (body == null || content == null || content.isEmpty()) {
            return null;
        }
        BodyKind kind = MediaTypes.preferred(content);
        Map<String, MediaType> media = MediaTypes.of(kind, content);
        if (media.size() < content.size()) {
            findings.add(
                    origin + "/requestBody",
                    "The body is read as " + String.join(", ", media.keySet()) + " only, not as all of "
                            + String.join(", ", content.keySet()));
        }
        List<String> names = media.keySet().stream()
                .sorted(Comparator.comparing(PatchForm::isOperations))
                .toList();
        MediaType first = Objects.requireNonNull(media.get(names.get(0)));
        return new Body(
                kind,
                names,
                type(kind, first, origin + "/requestBody"),
                Boolean.TRUE.equals(body.getRequired()),
                constraints(kind, first, origin + "/requestBody"),
                example(first),
                body.getDescription());
    }

    List<Response> responses(@Nullable ApiResponses responses, String origin) {
        List<Response> read = new ArrayList<>();
        if (responses != null) {
            responses.forEach((status, response) -> {
                if (response != null && isStatus(status)) {
                    read.add(response(status(status), response, origin + "/responses/" + status));
                }
            });
        }
        return read;
    }

    private Response response(int status, ApiResponse response, String origin) {
        Content content = response.getContent();
        if (content == null || content.isEmpty()) {
            return new Response(status, response.getDescription(), List.of(), null);
        }
        if (!mayHaveContent(status)) {
            findings.add(
                    origin,
                    "A response with status " + status + " has no content (RFC 9110): what is declared is left out");
            return new Response(status, response.getDescription(), List.of(), null);
        }
        BodyKind kind = MediaTypes.preferred(content);
        MediaType media = MediaTypes.of(kind, content).values().iterator().next();
        return new Response(
                status, response.getDescription(), List.copyOf(content.keySet()), type(kind, media, origin));
    }

    private static boolean mayHaveContent(int status) {
        return status == Response.DEFAULT || (status >= 200 && !WITHOUT_CONTENT.contains(status));
    }

    private Type type(BodyKind kind, MediaType media, String origin) {
        if (kind == BodyKind.TEXT) {
            return ScalarType.STRING;
        }
        if (kind == BodyKind.BINARY) {
            return ScalarType.BINARY;
        }
        Type type = schemas.value(media.getSchema(), origin).type();
        if (kind == BodyKind.FORM) {
            return schemas.object(type).isEmpty() ? ANY_FIELDS : type;
        }
        return kind == BodyKind.JSON ? type : schemas.asText(type);
    }

    private Constraints constraints(BodyKind kind, MediaType media, String origin) {
        return kind == BodyKind.JSON ? schemas.value(media.getSchema(), origin).constraints() : Constraints.NONE;
    }

    private static @Nullable Literal example(MediaType media) {
        if (media.getExample() != null || media.getExamples() == null) {
            return Literals.read(media.getExample());
        }
        return media.getExamples().values().stream()
                .filter(Objects::nonNull)
                .map(Example::getValue)
                .map(Literals::read)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isStatus(String status) {
        return status.equals("default") || status.matches("[1-5](\\d\\d|XX|xx)");
    }

    private static int status(String status) {
        return status.equals("default")
                ? Response.DEFAULT
                : Integer.parseInt(status.replace('X', '0').replace('x', '0'));
    }
}
