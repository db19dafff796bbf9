package dev.ashlar.errors.autoconfigure.json;

import dev.ashlar.errors.ExpectedTypes;
import dev.ashlar.errors.Place;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.TooManyElementsException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says what is wrong with one value that Jackson could not bind, without a word of Jackson's own. */
final class BindingError {

    static final String NOT_NULL = "NOT_NULL";
    static final String REQUIRED = "REQUIRED";
    static final String UNKNOWN_PROPERTY = "UNKNOWN_PROPERTY";
    static final String TOO_MANY_ELEMENTS = "TOO_MANY_ELEMENTS";

    private BindingError() {}

    static ProblemError of(JacksonException failure, String pointer, ExpectedTypes expectedTypes) {
        if (failure instanceof TooManyElementsException list) {
            return tooMany(list, pointer);
        }
        if (failure instanceof InvalidTypeIdException subtype) {
            return SubtypeError.of(subtype, pointer);
        }
        String code = codeOf(failure);
        return code == null
                ? expectedTypes.error(Place.BODY, pointer, targetType(failure))
                : ProblemError.of(Place.BODY, pointer, code);
    }

    static ProblemError tooMany(TooManyElementsException list, String pointer) {
        return ProblemError.of(Place.BODY, list.isOfBody() ? "" : pointer, TOO_MANY_ELEMENTS)
                .with("max", list.maximum());
    }

    /** The code of what is no mere mismatch of types. Some have no exception of their own: only Jackson's text tells. */
    private static @Nullable String codeOf(JacksonException failure) {
        if (failure instanceof UnrecognizedPropertyException) {
            return UNKNOWN_PROPERTY;
        }
        if (failure instanceof InvalidNullException) {
            return NOT_NULL;
        }
        String text = failure instanceof MismatchedInputException ? failure.getOriginalMessage() : "";
        if (text.startsWith("Cannot map `null`") || text.startsWith("Cannot coerce `null`")) {
            return NOT_NULL;
        }
        return text.startsWith("Missing required") || text.startsWith("Missing creator") ? REQUIRED : null;
    }

    static Class<?> targetType(JacksonException failure) {
        Class<?> type = null;
        if (failure instanceof MismatchedInputException mismatch) {
            type = mismatch.getTargetType();
        } else if (failure instanceof InputCoercionException coercion) {
            type = coercion.getTargetType();
        } else if (failure instanceof ValueInstantiationException creator
                && creator.getType().isEnumType()) {
            type = creator.getType().getRawClass();
        }
        return type == null ? Object.class : type;
    }
}
