package org.openapitools.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Normalises each schema once. Its parent normalises the elements of an array twice, and so those of an array within {@code n}
 * others {@code 2^n} times.
 */
@NullMarked
final class OnceNormalizer extends OpenAPINormalizer {

    private final Set<Schema<?>> done = Collections.newSetFromMap(new IdentityHashMap<>());

    OnceNormalizer(OpenAPI openApi, Map<String, String> rules) {
        super(openApi, rules);
    }

    @Override
    @SuppressWarnings("rawtypes") // as its parent
    public @Nullable Schema normalizeSchema(@Nullable Schema schema, Set<Schema> visited) {
        if (schema == null || done.contains(schema)) {
            return schema;
        }
        Schema<?> normal = super.normalizeSchema(schema, visited);
        done.add(normal);
        return normal;
    }
}
