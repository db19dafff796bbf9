package dev.ashlar.errors.autoconfigure.reactive;

import dev.ashlar.errors.ExpectedTypes;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemMapper;
import dev.ashlar.errors.StandardErrorCode;
import dev.ashlar.errors.autoconfigure.web.EnvelopeMember;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.core.codec.DecodingException;
import org.springframework.web.server.ServerWebInputException;

/** A parameter of the wrong type, or a body that cannot be read or is missing. */
final class ServerWebInputMapper implements ProblemMapper<ServerWebInputException> {

    /** What Spring says of a body that is required and absent; there is no exception type for it. */
    private static final String NO_BODY = "No request body";

    private final ExpectedTypes expectedTypes;
    private final UndecodableBody body;

    ServerWebInputMapper(ExpectedTypes expectedTypes, UndecodableBody body) {
        this.expectedTypes = expectedTypes;
        this.body = body;
    }

    @Override
    public Problem map(ServerWebInputException failure) {
        MethodParameter parameter = failure.getMethodParameter();
        if (failure.getCause() instanceof TypeMismatchException mismatch && parameter != null) {
            ParameterName name = ParameterName.of(parameter);
            return Problem.of(StandardErrorCode.TYPE_MISMATCH)
                    .withError(expectedTypes.error(name.place(), name.name(), mismatch.getRequiredType()));
        }
        if (NO_BODY.equals(failure.getReason())) {
            return Problem.of(StandardErrorCode.BODY_MISSING);
        }
        return failure.getCause() instanceof DecodingException decoding
                ? body.problemOf(decoding)
                : EnvelopeMember.problemOf(failure.getReason());
    }
}
