package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Literal;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.ParameterLocation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads parameters; those of an operation win over those of its path. */
final class ParameterReader {

    private final SchemaCatalog schemas;

    ParameterReader(SchemaCatalog schemas) {
        this.schemas = schemas;
    }

    /** Without what HTTP says by other means: Accept, Content-Type and Authorization, and most headers of the API conventions. */
    static List<io.swagger.v3.oas.models.parameters.Parameter> declared(
            @Nullable List<io.swagger.v3.oas.models.parameters.Parameter> ofPath,
            @Nullable List<io.swagger.v3.oas.models.parameters.Parameter> ofOperation) {
        Map<String, io.swagger.v3.oas.models.parameters.Parameter> declared = new LinkedHashMap<>();
        for (var parameters : Arrays.asList(ofPath, ofOperation)) {
            if (parameters != null) {
                parameters.stream()
                        .filter(ParameterReader::isUsable)
                        .forEach(parameter -> declared.put(parameter.getIn() + " " + parameter.getName(), parameter));
            }
        }
        return List.copyOf(declared.values());
    }

    private static boolean isUsable(io.swagger.v3.oas.models.parameters.Parameter parameter) {
        boolean known = parameter.getName() != null
                && List.of("path", "query", "header", "cookie").contains(parameter.getIn());
        return known
                && !(parameter.getIn().equals("header")
                        && parameter
                                .getName()
                                .matches("(?i)accept|content-type|authorization|if-match|if-none-match|x-request-id"));
    }

    Parameter read(io.swagger.v3.oas.models.parameters.Parameter parameter, String origin) {
        Value value = schemas.value(schema(parameter), origin + "/parameters/" + parameter.getName());
        return new Parameter(
                parameter.getName(),
                ParameterLocation.valueOf(parameter.getIn().toUpperCase(Locale.ROOT)),
                schemas.asText(value.type()),
                Boolean.TRUE.equals(parameter.getRequired())
                        || parameter.getIn().equals("path"),
                value.constraints(),
                value.defaultValue(),
                example(parameter, value),
                parameter.getDescription() == null ? value.description() : parameter.getDescription(),
                Boolean.TRUE.equals(parameter.getDeprecated()) || value.deprecated());
    }

    private static @Nullable Schema<?> schema(io.swagger.v3.oas.models.parameters.Parameter parameter) {
        if (parameter.getSchema() != null || parameter.getContent() == null) {
            return parameter.getSchema();
        }
        return parameter.getContent().values().stream()
                .filter(Objects::nonNull)
                .<Schema<?>>map(media -> media.getSchema())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Literal example(io.swagger.v3.oas.models.parameters.Parameter parameter, Value value) {
        Literal own = Literals.read(parameter.getExample());
        if (own == null && parameter.getExamples() != null) {
            own = parameter.getExamples().values().stream()
                    .filter(Objects::nonNull)
                    .map(Example::getValue)
                    .map(Literals::read)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        return own == null ? value.example() : own;
    }
}
