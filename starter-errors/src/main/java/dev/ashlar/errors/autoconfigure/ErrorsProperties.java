package dev.ashlar.errors.autoconfigure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of the problem responses.
 *
 * @param enabled Whether failures are answered with problem bodies.
 * @param validationStatus Status that invalid input is answered with where the handler names none.
 * @param typeBase Start of the problem types, to which the code in kebab case is added; a path is taken under the
 *     context path.
 * @param retryAfter Time after which clients may try again, sent with 429 and 503 where the failure names none.
 * @param collectBodyErrors Whether one answer tells everything that is wrong with a body, the unreadable and the invalid
 *     together.
 * @param collectParameterErrors Whether one answer tells everything that is wrong with the parameters of a handler.
 * @param includeRejectedValues Whether errors tell the rejected value, unless it is secret by its name or for writing
 *     only.
 * @param catalogue The pages under /problems that explain the codes.
 * @param security What Spring Security refuses.
 * @param metrics The counter of problems.
 */
@ConfigurationProperties("ashlar.errors")
record ErrorsProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("422") int validationStatus,
        @DefaultValue("/problems/") String typeBase,
        @DefaultValue("5s") Duration retryAfter,
        @DefaultValue("true") boolean collectBodyErrors,
        @DefaultValue("true") boolean collectParameterErrors,
        @DefaultValue("false") boolean includeRejectedValues,
        @DefaultValue Catalogue catalogue,
        @DefaultValue Security security,
        @DefaultValue Metrics metrics) {

    ErrorsProperties {
        if (validationStatus < 400 || validationStatus > 499) {
            throw new IllegalArgumentException("ashlar.errors.validation-status must be between 400 and 499");
        }
        if (typeBase.isEmpty() || Character.isLetterOrDigit(typeBase.charAt(typeBase.length() - 1))) {
            throw new IllegalArgumentException(
                    "ashlar.errors.type-base must end with what divides it from a code, such as /");
        }
    }

    /**
     * The pages that explain the codes.
     *
     * @param enabled Whether the codes are explained at /problems and below.
     */
    record Catalogue(@DefaultValue("true") boolean enabled) {}

    /**
     * What Spring Security refuses.
     *
     * @param enabled Whether refusals that Spring Security leaves without a body are answered with problem bodies.
     */
    record Security(@DefaultValue("true") boolean enabled) {}

    /**
     * The counter of problems.
     *
     * @param enabled Whether problems are counted by code, status and route in the meter registry.
     */
    record Metrics(@DefaultValue("true") boolean enabled) {}
}
