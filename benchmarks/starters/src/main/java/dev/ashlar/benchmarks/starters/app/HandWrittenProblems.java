package dev.ashlar.benchmarks.starters.app;

import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * What a team writes that has no starter: 422 with the fields. Boot's own answer, 400, would make Tomcat close the connection
 * each time, and that would be compared instead.
 */
@RestControllerAdvice
@ConditionalOnMissingClass("dev.ashlar.errors.Problem")
class HandWrittenProblems {

    @ExceptionHandler
    ProblemDetail invalid(MethodArgumentNotValidException invalid) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        List<Map<String, String>> errors = invalid.getFieldErrors().stream()
                .map(HandWrittenProblems::described)
                .toList();
        problem.setProperty("errors", errors);
        return problem;
    }

    private static Map<String, String> described(FieldError error) {
        return Map.of("field", error.getField(), "detail", String.valueOf(error.getDefaultMessage()));
    }
}
