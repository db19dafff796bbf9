package dev.ashlar.errors.autoconfigure.json;

import dev.ashlar.errors.ApplicationException;
import dev.ashlar.errors.DerivedBody;
import dev.ashlar.errors.ExpectedTypes;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.ProblemMapper;
import dev.ashlar.errors.StandardErrorCode;
import dev.ashlar.errors.TooManyElementsException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;

/** Tells what is wrong with a JSON body, and where; all of it where the body was recorded. */
final class UnreadableBodyMapper implements ProblemMapper<HttpMessageNotReadableException> {

    private final ExpectedTypes expectedTypes;
    private final BodyErrors bodyErrors;

    UnreadableBodyMapper(ExpectedTypes expectedTypes, BodyErrors bodyErrors) {
        this.expectedTypes = expectedTypes;
        this.bodyErrors = bodyErrors;
    }

    @Override
    public Problem map(HttpMessageNotReadableException failure) {
        Throwable cause = failure.getCause();
        if (cause == null) {
            return Problem.of(StandardErrorCode.BODY_MISSING);
        }
        if (NestedExceptionUtils.getRootCause(failure) instanceof ApplicationException meant) {
            return meant.problem();
        }
        if (!(cause instanceof JacksonException jackson)) {
            return Problem.of(StandardErrorCode.BAD_REQUEST);
        }
        if (!isMismatch(jackson)) {
            return malformed(jackson);
        }
        Problem all = allErrors(failure.getHttpInputMessage());
        return all == null ? firstError(jackson) : all;
    }

    private static boolean isMismatch(JacksonException failure) {
        return failure instanceof DatabindException || failure instanceof InputCoercionException;
    }

    private @Nullable Problem allErrors(HttpInputMessage message) {
        if (message instanceof DerivedBody derived) {
            return bodyErrors.problemOf(derived);
        }
        return message instanceof RecordedBody recorded ? allErrors(recorded) : null;
    }

    private @Nullable Problem allErrors(RecordedBody body) {
        try {
            Optional<String> text = body.text();
            if (text.isPresent() && text.get().isBlank()) {
                return Problem.of(StandardErrorCode.BODY_MISSING);
            }
            return text.isEmpty() ? null : bodyErrors.problemOf(text.get(), body.type(), body.view(), body.parameter());
        } catch (JacksonException furtherBehind) {
            return isMismatch(furtherBehind) ? null : malformed(furtherBehind);
        } catch (IOException connectionLost) {
            return null;
        }
    }

    private Problem firstError(JacksonException failure) {
        ProblemError error = BindingError.of(failure, JsonPath.pointer(failure.getPath()), expectedTypes);
        return Problem.of(BodyErrors.codeOf(List.of(error))).withError(error);
    }

    static Problem malformed(JacksonException failure) {
        if (failure instanceof TooManyElementsException list) {
            return Problem.of(StandardErrorCode.PAYLOAD_TOO_COMPLEX)
                    .withError(BindingError.tooMany(list, JsonPath.pointer(list.getPath())));
        }
        if (failure instanceof StreamConstraintsException) {
            return Problem.of(StandardErrorCode.PAYLOAD_TOO_COMPLEX);
        }
        TokenStreamLocation location = failure.getLocation();
        Problem problem = Problem.of(StandardErrorCode.MALFORMED_JSON);
        return location == null || location.getLineNr() < 1
                ? problem
                : problem.withExtension("line", location.getLineNr()).withExtension("column", location.getColumnNr());
    }
}
