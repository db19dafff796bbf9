package dev.ashlar.errors.autoconfigure.json;

import dev.ashlar.errors.ErrorCode;
import dev.ashlar.errors.ExpectedTypes;
import dev.ashlar.errors.Place;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.ProblemMapper;
import dev.ashlar.errors.StandardErrorCode;
import java.util.List;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Tells what is wrong with a JSON body, and where, without a word of Jackson's own. */
final class UnreadableBodyMapper implements ProblemMapper<HttpMessageNotReadableException> {

    private final ExpectedTypes expectedTypes;

    UnreadableBodyMapper(ExpectedTypes expectedTypes) {
        this.expectedTypes = expectedTypes;
    }

    @Override
    public Problem map(HttpMessageNotReadableException failure) {
        Throwable cause = failure.getCause();
        if (cause == null) {
            return Problem.of(StandardErrorCode.BODY_MISSING);
        }
        if (!(cause instanceof JacksonException jackson)) {
            return Problem.of(StandardErrorCode.BAD_REQUEST);
        }
        if (jackson instanceof StreamConstraintsException) {
            return Problem.of(StandardErrorCode.PAYLOAD_TOO_COMPLEX);
        }
        return jackson instanceof DatabindException || jackson instanceof InputCoercionException
                ? mismatch(jackson)
                : malformed(jackson.getLocation());
    }

    private Problem mismatch(JacksonException failure) {
        String pointer = pointer(failure.getPath());
        if (failure instanceof UnrecognizedPropertyException) {
            return problem(StandardErrorCode.UNKNOWN_PROPERTY, pointer, "UNKNOWN_PROPERTY");
        }
        if (isNull(failure)) {
            return problem(StandardErrorCode.TYPE_MISMATCH, pointer, "NOT_NULL");
        }
        if (failure instanceof InvalidTypeIdException) {
            return problem(StandardErrorCode.TYPE_MISMATCH, pointer, "UNKNOWN_TYPE");
        }
        return Problem.of(StandardErrorCode.TYPE_MISMATCH)
                .withError(expectedTypes.error(Place.BODY, pointer, targetType(failure)));
    }

    private static Problem problem(ErrorCode code, String pointer, String errorCode) {
        return Problem.of(code).withError(ProblemError.of(Place.BODY, pointer, errorCode));
    }

    private static Problem malformed(TokenStreamLocation location) {
        Problem problem = Problem.of(StandardErrorCode.MALFORMED_JSON);
        return location.getLineNr() < 1
                ? problem
                : problem.withExtension("line", location.getLineNr()).withExtension("column", location.getColumnNr());
    }

    /** A null for a primitive has no type of its own, and its parser is closed by now: only Jackson's text tells. */
    private static boolean isNull(JacksonException failure) {
        return failure instanceof InvalidNullException
                || (failure instanceof MismatchedInputException
                        && failure.getOriginalMessage().startsWith("Cannot map `null`"));
    }

    private static Class<?> targetType(JacksonException failure) {
        Class<?> type = null;
        if (failure instanceof MismatchedInputException mismatch) {
            type = mismatch.getTargetType();
        } else if (failure instanceof InputCoercionException coercion) {
            type = coercion.getTargetType();
        }
        return type == null ? Object.class : type;
    }

    private static String pointer(List<JacksonException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : path) {
            String name = step.getPropertyName();
            pointer.append('/')
                    .append(
                            name == null
                                    ? Integer.toString(step.getIndex())
                                    : name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
