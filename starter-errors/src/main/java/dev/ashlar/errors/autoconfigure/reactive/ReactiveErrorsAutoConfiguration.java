package dev.ashlar.errors.autoconfigure.reactive;

import dev.ashlar.errors.ProblemRenderer;
import dev.ashlar.errors.autoconfigure.ErrorsAutoConfiguration;
import dev.ashlar.errors.autoconfigure.web.ProblemTypesController;
import dev.ashlar.errors.autoconfigure.web.SharedMappers;
import dev.ashlar.errors.reactive.ReactiveProblems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityResultHandler;
import tools.jackson.databind.json.JsonMapper;

/** Auto-configuration of problems for Spring WebFlux. */
@AutoConfiguration(
        after = ErrorsAutoConfiguration.class,
        beforeName = {
            "org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration",
            "org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration"
        })
@ConditionalOnClass({DispatcherHandler.class, ErrorWebExceptionHandler.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnBean(ProblemRenderer.class)
@Import({SharedMappers.class, ReactiveRequestMappers.class, ReactiveParameterMappers.class, ReactiveVersionMappers.class
})
public final class ReactiveErrorsAutoConfiguration {

    @Bean
    ExchangeRenderer exchangeRenderer(
            ProblemRenderer renderer,
            ObjectProvider<OtherArguments> others,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        return new ExchangeRenderer(renderer, new WholeFailure(others, mapping));
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "ashlar.errors.collect-parameter-errors", matchIfMissing = true)
    OtherArguments otherArguments(
            ObjectProvider<RequestMappingHandlerAdapter> adapter,
            ApplicationContext context,
            ConfigurableBeanFactory beanFactory) {
        return new OtherArguments(
                SingletonSupplier.ofNullable(() -> TriedResolvers.of(adapter.getIfUnique(), context, beanFactory)));
    }

    @Bean
    @ConditionalOnMissingBean
    ReactiveProblems reactiveProblems(ExchangeRenderer renderer) {
        return new DefaultReactiveProblems(renderer);
    }

    @Bean
    @ConditionalOnMissingBean(ErrorWebExceptionHandler.class)
    ProblemWebExceptionHandler problemWebExceptionHandler(ReactiveProblems problems) {
        return new ProblemWebExceptionHandler(problems);
    }

    @Bean
    ProblemWebFilter problemWebFilter(ReactiveProblems problems, ExchangeRenderer renderer) {
        return new ProblemWebFilter(problems, renderer);
    }

    @Bean
    ReturnedProblems returnedProblems(ExchangeRenderer renderer, ObjectProvider<ResponseEntityResultHandler> handler) {
        return new ReturnedProblems(renderer, handler);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(JsonMapper.class)
    @ConditionalOnBooleanProperty(name = "ashlar.errors.collect-body-errors", matchIfMissing = true)
    static class BodyRecordingConfiguration {

        @Bean
        BodyRecordingFilter bodyRecordingFilter() {
            return new BodyRecordingFilter();
        }
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBooleanProperty(name = "ashlar.errors.catalogue.enabled", matchIfMissing = true)
    ProblemTypesController problemTypesController(ProblemRenderer renderer) {
        return new ProblemTypesController(renderer);
    }

    /** Its mere presence makes Boot's own advice, which would take half of the failures from us, back off. */
    @Bean
    @ConditionalOnMissingBean(ResponseEntityExceptionHandler.class)
    BootAdviceReplacement bootAdviceReplacement() {
        return new BootAdviceReplacement();
    }

    static final class BootAdviceReplacement extends ResponseEntityExceptionHandler {}
}
