package dev.ashlar.errors.autoconfigure.upstream;

import dev.ashlar.errors.ProblemMapper;
import dev.ashlar.errors.ProblemRenderer;
import dev.ashlar.errors.autoconfigure.ErrorsAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.reactive.function.client.WebClientResponseException;

/** Auto-configuration of problems for failed calls by RestClient, RestTemplate, WebClient and interfaces on them. */
@AutoConfiguration(after = ErrorsAutoConfiguration.class)
@ConditionalOnBean(ProblemRenderer.class)
public final class UpstreamErrorsAutoConfiguration {

    @Bean
    @Fallback
    ProblemMapper<RestClientException> restClientMapper() {
        return UpstreamFailure::withoutAnswer;
    }

    @Bean
    @Fallback
    ProblemMapper<RestClientResponseException> restClientResponseMapper() {
        return failure -> UpstreamFailure.answered(failure.getStatusCode(), failure.getResponseHeaders());
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(WebClientException.class)
    static class WebClientConfiguration {

        @Bean
        @Fallback
        ProblemMapper<WebClientException> webClientMapper() {
            return UpstreamFailure::withoutAnswer;
        }

        @Bean
        @Fallback
        ProblemMapper<WebClientResponseException> webClientResponseMapper() {
            return failure -> UpstreamFailure.answered(failure.getStatusCode(), failure.getHeaders());
        }
    }
}
