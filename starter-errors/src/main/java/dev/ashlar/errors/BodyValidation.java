package dev.ashlar.errors;

import java.util.List;
import org.springframework.core.MethodParameter;

/**
 * Finds what is invalid in a request body of which a part could not be read, so that one answer tells the unreadable and
 * the invalid together. Replace it by a bean of your own where bodies are validated by other means than Bean Validation.
 */
@FunctionalInterface
public interface BodyValidation {

    /**
     * Validates what the handler would have validated.
     *
     * @param body what was read; unreadable values are null or absent in it
     * @param parameter the parameter of the handler that takes the body
     * @return errors with JSON Pointers, none where the parameter is not to be validated
     */
    List<ProblemError> errors(Object body, MethodParameter parameter);
}
