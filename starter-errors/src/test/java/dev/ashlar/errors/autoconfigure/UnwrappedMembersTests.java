package dev.ashlar.errors.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.ProblemMapper;
import dev.ashlar.errors.autoconfigure.json.JsonErrorsAutoConfiguration;
import dev.ashlar.errors.autoconfigure.validation.ValidationErrorsAutoConfiguration;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Min;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.core.ParameterizedTypeReference;

/** Objects whose members stand in their owner. */
class UnwrappedMembersTests {

    record Whole(@JsonUnwrapped @Valid Part part, @Valid Part other) {}

    record Part(@JsonProperty("page_count") @Min(1) int pageCount) {}

    private static final ParameterizedTypeReference<ProblemMapper<ConstraintViolationException>> MAPPER =
            new ParameterizedTypeReference<>() {};

    private final WebApplicationContextRunner web = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    ErrorsAutoConfiguration.class,
                    JacksonAutoConfiguration.class,
                    JsonErrorsAutoConfiguration.class,
                    ValidationErrorsAutoConfiguration.class));

    @Test
    void pointersAreThoseThatClientsSee() {
        web.run(context -> assertThat(context.getBeanProvider(MAPPER)
                        .getObject()
                        .map(new ConstraintViolationException(violations()))
                        .errors())
                .extracting(ProblemError::name)
                .containsExactlyInAnyOrder("/page_count", "/other/page_count"));
    }

    private static Set<ConstraintViolation<Whole>> violations() {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator().validate(new Whole(new Part(0), new Part(0)));
        }
    }
}
