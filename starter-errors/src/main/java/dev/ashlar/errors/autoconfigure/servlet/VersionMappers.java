package dev.ashlar.errors.autoconfigure.servlet;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemMapper;
import dev.ashlar.errors.StandardErrorCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.core.env.Environment;
import org.springframework.web.accept.ApiVersionStrategy;
import org.springframework.web.accept.InvalidApiVersionException;
import org.springframework.web.accept.MissingApiVersionException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Failures of the API version that a request names, or does not. */
@Configuration(proxyBeanMethods = false)
class VersionMappers {

    @Bean
    SupportedVersions supportedVersions(
            Environment environment,
            ObjectProvider<ApiVersionStrategy> strategy,
            ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new SupportedVersions(environment, strategy, mappings);
    }

    @Bean
    @Fallback
    ProblemMapper<InvalidApiVersionException> invalidApiVersionMapper(SupportedVersions supported) {
        return failure -> supported.addTo(Problem.of(
                failure.getCause() == null
                        ? StandardErrorCode.UNSUPPORTED_API_VERSION
                        : StandardErrorCode.INVALID_API_VERSION));
    }

    @Bean
    @Fallback
    ProblemMapper<MissingApiVersionException> missingApiVersionMapper(SupportedVersions supported) {
        return failure -> supported.addTo(Problem.of(StandardErrorCode.API_VERSION_MISSING));
    }
}
