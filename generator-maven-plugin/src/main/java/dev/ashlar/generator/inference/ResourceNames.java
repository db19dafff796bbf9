package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.ObjectSchema;
import java.util.Optional;
import java.util.Set;

/** Rule {@code resource-name}: what the members of a collection are called. */
final class ResourceNames {

    private static final Set<String> VIEWS =
            Set.of("response", "dto", "read", "out", "public", "details", "detail", "view", "resource", "model");

    private final SchemaCatalog schemas;

    ResourceNames(SchemaCatalog schemas) {
        this.schemas = schemas;
    }

    String name(ObjectSchema schema, Collection main) {
        Optional<String> declared = schemas.extensions(schema.name())
                .text(Extensions.RESOURCE)
                .filter(name -> !name.equals("true") && !name.equals("false"));
        if (declared.isPresent()) {
            return declared.get();
        }
        if (!schema.origin().startsWith("/components/schemas/")
                || schema.origin().chars().filter(c -> c == '/').count() > 3) {
            return Noun.singularWords(main.noun()).upperCamelCase();
        }
        Words words = Words.of(schema.name());
        boolean view = words.parts().size() > 1
                && VIEWS.contains(words.last())
                && Noun.same(words.withoutLast().camelCase(), main.noun());
        return view ? words.withoutLast().upperCamelCase() : schema.name();
    }
}
