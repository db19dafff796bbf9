package dev.ashlar.errors.autoconfigure.reactive;

import dev.ashlar.errors.ProblemMapper;
import dev.ashlar.errors.StandardErrorCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.core.env.Environment;
import org.springframework.web.accept.InvalidApiVersionException;
import org.springframework.web.accept.MissingApiVersionException;
import org.springframework.web.reactive.accept.ApiVersionStrategy;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Failures of the API version that a request names, or does not. */
@Configuration(proxyBeanMethods = false)
class ReactiveVersionMappers {

    @Bean
    KnownVersions knownVersions(
            Environment environment,
            ObjectProvider<ApiVersionStrategy> strategy,
            ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new KnownVersions(environment, strategy, mappings);
    }

    @Bean
    @Fallback
    ProblemMapper<InvalidApiVersionException> invalidApiVersionMapper(KnownVersions known) {
        return failure -> known.problem(
                failure.getCause() == null
                        ? StandardErrorCode.UNSUPPORTED_API_VERSION
                        : StandardErrorCode.INVALID_API_VERSION);
    }

    @Bean
    @Fallback
    ProblemMapper<MissingApiVersionException> missingApiVersionMapper(KnownVersions known) {
        return failure -> known.problem(StandardErrorCode.API_VERSION_MISSING);
    }
}
