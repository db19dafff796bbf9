package org.openapitools.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/**
 * The door to the two stages of OpenAPI Generator that are not public: its normaliser and its inline-model resolver.
 *
 * <p>It lies in their package because {@link OpenAPINormalizer#normalize()} is protected and
 * {@link InlineModelResolver#flatten(OpenAPI)} package-private. Both change the document they are given, and both use
 * static state: callers hold a lock.
 */
@NullMarked
public final class FrontEndBridge {

    private static final Map<String, String> RULES = Map.of("NORMALIZE_31SPEC", "true");

    /** {@code allOf} parts stay where they are, nothing is merged because it looks alike, enums get names. */
    private static final Map<String, String> INLINE_OPTIONS = Map.of(
            "REFACTOR_ALLOF_INLINE_SCHEMAS", "false",
            "SKIP_SCHEMA_REUSE", "true",
            "RESOLVE_INLINE_ENUMS", "true",
            "ARRAY_ITEM_SUFFIX", "Item",
            "MAP_ITEM_SUFFIX", "Value");

    private FrontEndBridge() {}

    /** Brings OpenAPI 3.1 and the many spellings of one meaning to one form. */
    public static void normalise(OpenAPI openApi) {
        new OnceNormalizer(openApi, RULES).normalize();
    }

    /** Moves what is still inline and needs a name to {@code components/schemas}. */
    public static void flatten(OpenAPI openApi) {
        var resolver = new InlineModelResolver();
        resolver.setInlineSchemaOptions(INLINE_OPTIONS);
        resolver.flatten(openApi);
    }
}
