package dev.ashlar.errors.autoconfigure.validation;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemMapper;
import dev.ashlar.errors.StandardErrorCode;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Invalid arguments of a handler method; an invalid return value is the server's own fault. */
final class HandlerMethodValidationMapper implements ProblemMapper<HandlerMethodValidationException> {

    private final ViolationErrors errors;

    HandlerMethodValidationMapper(ViolationErrors errors) {
        this.errors = errors;
    }

    @Override
    public Problem map(HandlerMethodValidationException failure) {
        if (failure.isForReturnValue()) {
            return Problem.of(StandardErrorCode.INTERNAL_ERROR);
        }
        ParameterErrorCollector collector = new ParameterErrorCollector(errors);
        failure.visitResults(collector);
        return Problem.of(StandardErrorCode.VALIDATION_FAILED).withErrors(collector.found());
    }
}
