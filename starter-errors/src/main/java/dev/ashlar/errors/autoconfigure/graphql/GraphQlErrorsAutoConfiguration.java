package dev.ashlar.errors.autoconfigure.graphql;

import dev.ashlar.errors.ErrorCodes;
import dev.ashlar.errors.ProblemMapper;
import dev.ashlar.errors.ProblemRenderer;
import dev.ashlar.errors.autoconfigure.ErrorsAutoConfiguration;
import dev.ashlar.errors.autoconfigure.web.EnvelopeMember;
import graphql.GraphQL;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.web.server.ServerWebInputException;

/** Auto-configuration of problems in the errors of Spring for GraphQL, on both web stacks. */
@AutoConfiguration(
        after = ErrorsAutoConfiguration.class,
        beforeName = "org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration")
@ConditionalOnClass({GraphQL.class, DataFetcherExceptionResolver.class, WebGraphQlInterceptor.class})
@ConditionalOnBean(ProblemRenderer.class)
public final class GraphQlErrorsAutoConfiguration {

    @Bean
    DataFetcherExceptionResolver problemDataFetcherExceptionResolver(ProblemRenderer renderer) {
        return new ProblemDataFetcherExceptionResolver(new ArgumentProblems(renderer));
    }

    @Bean
    SubscriptionExceptionResolver problemSubscriptionExceptionResolver(ProblemRenderer renderer) {
        return new ProblemSubscriptionExceptionResolver(new ArgumentProblems(renderer));
    }

    @Bean
    WebGraphQlInterceptor problemGraphQlInterceptor() {
        return new ProblemGraphQlInterceptor();
    }

    /** WebFlux has its own for everything else that throws this. */
    @Bean
    @Fallback
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    ProblemMapper<ServerWebInputException> graphQlInputMapper() {
        return failure -> EnvelopeMember.problemOf(failure.getReason());
    }

    @Bean
    ErrorCodes graphQlErrorCodes() {
        return () -> List.of(GraphQlErrorCode.values());
    }
}
