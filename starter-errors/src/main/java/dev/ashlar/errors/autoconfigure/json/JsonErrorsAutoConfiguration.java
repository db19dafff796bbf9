package dev.ashlar.errors.autoconfigure.json;

import dev.ashlar.errors.BodyValidation;
import dev.ashlar.errors.ExpectedTypes;
import dev.ashlar.errors.ProblemMapper;
import dev.ashlar.errors.ProblemRenderer;
import dev.ashlar.errors.WireNames;
import dev.ashlar.errors.autoconfigure.ErrorsAutoConfiguration;
import dev.ashlar.errors.autoconfigure.RejectedValues;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdvice;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Auto-configuration of problems for JSON bodies read by Jackson. */
@AutoConfiguration(
        after = ErrorsAutoConfiguration.class,
        afterName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@ConditionalOnClass({JsonMapper.class, JsonMapperBuilderCustomizer.class})
@ConditionalOnBean({ProblemRenderer.class, JsonMapper.class})
public final class JsonErrorsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    WireNames wireNames(JsonMapper mapper) {
        return new JacksonWireNames(mapper);
    }

    @Bean
    @Fallback
    ProblemMapper<HttpMessageNotReadableException> messageNotReadableMapper(
            WireNames wireNames,
            JsonMapper mapper,
            ObjectProvider<BodyValidation> validation,
            RejectedValues rejectedValues) {
        return new UnreadableBodyMapper(
                new ExpectedTypes(wireNames),
                new BodyErrors(
                        mapper,
                        wireNames,
                        validation.getIfAvailable(() -> (body, parameter) -> List.of()),
                        rejectedValues));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(RequestBodyAdvice.class)
    @ConditionalOnBooleanProperty(name = "ashlar.errors.collect-body-errors", matchIfMissing = true)
    static class ServletBodiesConfiguration {

        @Bean
        BodyRecorder bodyRecorder() {
            return new BodyRecorder();
        }
    }

    /** A response that fails half-way must not be closed into a well-formed document that says less than the truth. */
    @Bean
    static JsonMapperBuilderCustomizer unfinishedContentCustomizer() {
        return builder -> builder.disable(StreamWriteFeature.AUTO_CLOSE_CONTENT);
    }
}
