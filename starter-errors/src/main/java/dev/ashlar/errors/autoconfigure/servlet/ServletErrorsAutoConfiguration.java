package dev.ashlar.errors.autoconfigure.servlet;

import dev.ashlar.errors.ProblemRenderer;
import dev.ashlar.errors.autoconfigure.ErrorsAutoConfiguration;
import dev.ashlar.errors.autoconfigure.web.ProblemTypesController;
import dev.ashlar.errors.autoconfigure.web.SharedMappers;
import dev.ashlar.errors.servlet.ServletProblems;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Auto-configuration of problems for Spring MVC. */
@AutoConfiguration(
        after = ErrorsAutoConfiguration.class,
        beforeName = {
            "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration"
        })
@ConditionalOnClass({DispatcherServlet.class, ErrorController.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(ProblemRenderer.class)
@Import({SharedMappers.class, RequestMappers.class, ParameterMappers.class, TomcatMappers.class, VersionMappers.class})
public final class ServletErrorsAutoConfiguration {

    @Bean
    RequestRenderer requestRenderer(ProblemRenderer renderer) {
        return new RequestRenderer(renderer);
    }

    @Bean
    @ConditionalOnMissingBean
    ServletProblems servletProblems(RequestRenderer renderer) {
        return new DefaultServletProblems(renderer);
    }

    @Bean
    WebMvcConfigurer problemWebMvcConfigurer(
            ServletProblems problems,
            RequestRenderer renderer,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        return new ProblemWebMvcConfigurer(problems, new MisreadContentType(mapping), new ReturnedProblems(renderer));
    }

    @Bean
    static CorsProblems corsProblems(ObjectProvider<ServletProblems> problems) {
        return new CorsProblems(problems);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "ashlar.errors.collect-parameter-errors", matchIfMissing = true)
    static CollectingArgumentResolvers collectingArgumentResolvers() {
        return new CollectingArgumentResolvers();
    }

    @Bean
    FilterRegistrationBean<ProblemFilter> problemFilter(ServletProblems problems) {
        FilterRegistrationBean<ProblemFilter> registration = new FilterRegistrationBean<>(new ProblemFilter(problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        return registration;
    }

    @Bean
    @ConditionalOnMissingBean(ErrorController.class)
    ProblemErrorController problemErrorController(ServletProblems problems) {
        return new ProblemErrorController(problems);
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
