package dev.ashlar.errors.autoconfigure.validation;

import dev.ashlar.errors.BodyValidation;
import dev.ashlar.errors.ExpectedTypes;
import dev.ashlar.errors.ProblemMapper;
import dev.ashlar.errors.ProblemRenderer;
import dev.ashlar.errors.WireNames;
import dev.ashlar.errors.autoconfigure.ErrorsAutoConfiguration;
import dev.ashlar.errors.autoconfigure.RejectedValues;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;
import org.springframework.validation.BindException;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Auto-configuration of problems for invalid input. */
@AutoConfiguration(
        after = ErrorsAutoConfiguration.class,
        afterName = "dev.ashlar.errors.autoconfigure.json.JsonErrorsAutoConfiguration")
@ConditionalOnClass({ConstraintViolationException.class, BindException.class})
@ConditionalOnBean(ProblemRenderer.class)
public final class ValidationErrorsAutoConfiguration {

    @Bean
    ViolationErrors violationErrors(ObjectProvider<WireNames> wireNames, RejectedValues rejectedValues) {
        return new ViolationErrors(wireNames.getIfAvailable(() -> WireNames.IDENTITY), rejectedValues);
    }

    @Bean
    @ConditionalOnMissingBean
    BodyValidation bodyValidation(ObjectProvider<Validator> validator, ViolationErrors errors) {
        return (body, parameter) -> {
            Validator available = validator.getIfAvailable();
            return available == null
                    ? List.of()
                    : new ConstraintBodyValidation(available, errors).errors(body, parameter);
        };
    }

    @Bean
    @Fallback
    ProblemMapper<ConstraintViolationException> constraintViolationMapper(ViolationErrors errors) {
        return new ConstraintViolationMapper(errors);
    }

    @Bean
    @Fallback
    ProblemMapper<BindException> bindMapper(
            ViolationErrors errors, ObjectProvider<WireNames> wireNames, RejectedValues rejectedValues) {
        return new BindMapper(errors, expectedTypes(wireNames), rejectedValues);
    }

    @Bean
    @Fallback
    ProblemMapper<WebExchangeBindException> exchangeBindMapper(
            ViolationErrors errors, ObjectProvider<WireNames> wireNames, RejectedValues rejectedValues) {
        BindMapper mapper = new BindMapper(errors, expectedTypes(wireNames), rejectedValues);
        return failure -> mapper.problemOf(failure.getBindingResult(), failure.getMethodParameter());
    }

    @Bean
    @Fallback
    ProblemMapper<HandlerMethodValidationException> handlerMethodValidationMapper(ViolationErrors errors) {
        return new HandlerMethodValidationMapper(errors);
    }

    private static ExpectedTypes expectedTypes(ObjectProvider<WireNames> wireNames) {
        return new ExpectedTypes(wireNames.getIfAvailable(() -> WireNames.IDENTITY));
    }
}
