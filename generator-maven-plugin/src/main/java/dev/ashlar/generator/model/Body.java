package dev.ashlar.generator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request body.
 *
 * @param kind how it is read
 * @param mediaTypes the declared ones that are read this way, in the document's order; one for lists of operations comes last
 * @param constraints what a JSON value as a whole must satisfy, such as the number of its elements
 * @param type what is read; for {@link BodyKind#FORM} and {@link BodyKind#MULTIPART} an object whose properties are the parts
 */
public record Body(
        BodyKind kind,
        List<String> mediaTypes,
        Type type,
        boolean required,
        Constraints constraints,
        @Nullable Literal example,
        @Nullable String description) {

    public Body {
        mediaTypes = List.copyOf(mediaTypes);
    }

    /** A body without constraints. */
    public Body(
            BodyKind kind,
            List<String> mediaTypes,
            Type type,
            boolean required,
            @Nullable Literal example,
            @Nullable String description) {
        this(kind, mediaTypes, type, required, Constraints.NONE, example, description);
    }
}
