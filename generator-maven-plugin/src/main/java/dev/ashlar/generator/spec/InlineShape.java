package dev.ashlar.generator.spec;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of a schema that stands inline. */
enum InlineShape {
    /** Text, numbers, arrays, free-form objects and maps stay. */
    INLINE,
    /** Objects with properties, enums and combinations get a name. */
    NAMED;

    static InlineShape of(Schema<?> schema) {
        boolean needsName = hasAny(schema.getEnum())
                || (schema.getProperties() != null && !schema.getProperties().isEmpty())
                || hasAny(schema.getAllOf())
                || hasAny(schema.getOneOf())
                || hasAny(schema.getAnyOf());
        return needsName ? NAMED : INLINE;
    }

    /** What a branch of a {@code oneOf} or {@code anyOf} is called. */
    static String choiceName(Schema<?> choice, int number) {
        String title = choice.getTitle();
        return title == null || title.isBlank() ? "Option" + number : Words.joined(title);
    }

    private static boolean hasAny(@Nullable List<?> list) {
        return list != null && !list.isEmpty();
    }
}
