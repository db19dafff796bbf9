package dev.ashlar.errors.autoconfigure;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.StandardErrorCode;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The problem of an exception that no mapper knows: its declared status, otherwise an internal error. */
final class DeclaredStatus {

    /** Whose texts tell too much of the inside; what an application gives is public by contract. */
    private static final String SPRING = "org.springframework.";

    private DeclaredStatus() {}

    static Problem problemOf(Throwable failure) {
        if (failure instanceof ErrorResponse response) {
            return failure.getClass().getName().startsWith(SPRING)
                    ? withStatus(response.getStatusCode())
                    : GivenProblem.of(response);
        }
        if (failure instanceof HttpMessageNotReadableException) {
            return Problem.of(StandardErrorCode.BAD_REQUEST);
        }
        ResponseStatus declared = AnnotatedElementUtils.findMergedAnnotation(failure.getClass(), ResponseStatus.class);
        if (declared == null) {
            return Problem.of(StandardErrorCode.INTERNAL_ERROR);
        }
        Problem problem = withStatus(HttpStatus.valueOf(declared.code().value()));
        return declared.reason().isEmpty() ? problem : problem.withDetail(declared.reason());
    }

    /** A failure that declares a success is one that nobody has thought of. */
    private static Problem withStatus(HttpStatusCode status) {
        return !status.isError()
                ? Problem.of(StandardErrorCode.INTERNAL_ERROR)
                : Problem.of(StandardErrorCode.forStatus(status)).withStatus(status);
    }
}
