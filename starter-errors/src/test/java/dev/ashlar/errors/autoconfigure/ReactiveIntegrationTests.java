package dev.ashlar.errors.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.errors.ProblemRenderer;
import dev.ashlar.errors.autoconfigure.graphql.GraphQlErrorsAutoConfiguration;
import dev.ashlar.errors.autoconfigure.json.JsonErrorsAutoConfiguration;
import dev.ashlar.errors.autoconfigure.netty.NettyErrorsAutoConfiguration;
import dev.ashlar.errors.autoconfigure.reactive.ReactiveErrorsAutoConfiguration;
import dev.ashlar.errors.autoconfigure.security.ReactiveSecurityErrorsAutoConfiguration;
import dev.ashlar.errors.autoconfigure.security.SecurityErrorsAutoConfiguration;
import dev.ashlar.errors.autoconfigure.servlet.ServletErrorsAutoConfiguration;
import dev.ashlar.errors.autoconfigure.tomcat.TomcatErrorsAutoConfiguration;
import dev.ashlar.errors.autoconfigure.validation.ValidationErrorsAutoConfiguration;
import dev.ashlar.errors.reactive.ReactiveProblems;
import dev.ashlar.errors.servlet.ServletProblems;
import graphql.GraphQL;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.web.server.reactive.context.AnnotationConfigReactiveWebServerApplicationContext;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.web.reactive.DispatcherHandler;
import tools.jackson.databind.json.JsonMapper;

class ReactiveIntegrationTests {

    private final ReactiveWebApplicationContextRunner web = new ReactiveWebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    ErrorsAutoConfiguration.class,
                    JacksonAutoConfiguration.class,
                    JsonErrorsAutoConfiguration.class,
                    ValidationErrorsAutoConfiguration.class,
                    SecurityErrorsAutoConfiguration.class,
                    ServletErrorsAutoConfiguration.class,
                    TomcatErrorsAutoConfiguration.class,
                    ReactiveErrorsAutoConfiguration.class,
                    GraphQlErrorsAutoConfiguration.class,
                    NettyErrorsAutoConfiguration.class,
                    ReactiveSecurityErrorsAutoConfiguration.class,
                    WebFluxAutoConfiguration.class,
                    ErrorWebFluxAutoConfiguration.class));

    @Test
    void takesThePlaceOfBootsErrorHandler() {
        web.run(context -> {
            assertThat(context).hasSingleBean(ReactiveProblems.class).hasSingleBean(ErrorWebExceptionHandler.class);
            assertThat(context.getBean(ErrorWebExceptionHandler.class)
                            .getClass()
                            .getName())
                    .startsWith("dev.ashlar.errors.");
        });
    }

    @Test
    void needsNoServletClass() {
        web.withClassLoader(new FilteredClassLoader(
                        "jakarta.servlet",
                        "org.springframework.web.servlet",
                        "org.apache.catalina",
                        "org.apache.tomcat"))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(ReactiveProblems.class)
                        .doesNotHaveBean(ServletProblems.class));
    }

    @Test
    void servesOnNettyWithoutAnyServletClass() {
        new ReactiveWebApplicationContextRunner(AnnotationConfigReactiveWebServerApplicationContext::new)
                .withClassLoader(new FilteredClassLoader(
                        "jakarta.servlet",
                        "org.springframework.web.servlet",
                        "org.apache.catalina",
                        "org.apache.tomcat"))
                .withConfiguration(AutoConfigurations.of(
                        ErrorsAutoConfiguration.class,
                        ReactiveErrorsAutoConfiguration.class,
                        ServletErrorsAutoConfiguration.class,
                        HttpHandlerAutoConfiguration.class,
                        WebFluxAutoConfiguration.class))
                .withBean(NettyReactiveWebServerFactory.class, () -> new NettyReactiveWebServerFactory(0))
                .run(context -> {
                    int port = ((AnnotationConfigReactiveWebServerApplicationContext)
                                    context.getSourceApplicationContext())
                            .getWebServer()
                            .getPort();
                    assertThat(Answers.get("http://127.0.0.1:" + port + "/nope"))
                            .startsWith("404 application/problem+json")
                            .contains("\"code\":\"NOT_FOUND\"");
                });
    }

    @Test
    void isAbsentAltogetherWhenSwitchedOff() {
        web.withPropertyValues("ashlar.errors.enabled=false")
                .run(context -> assertThat(context)
                        .doesNotHaveBean(ProblemRenderer.class)
                        .doesNotHaveBean(ReactiveProblems.class)
                        .doesNotHaveBean("problemWebFilter")
                        .doesNotHaveBean("problemGraphQlInterceptor"));
    }

    @Test
    void backsOffForTheApplicationsOwn() {
        ErrorWebExceptionHandler handler = Mockito.mock(ErrorWebExceptionHandler.class);
        ReactiveProblems problems = Mockito.mock(ReactiveProblems.class);
        web.withBean(ErrorWebExceptionHandler.class, () -> handler)
                .withBean(ReactiveProblems.class, () -> problems)
                .run(context -> {
                    assertThat(context.getBean(ErrorWebExceptionHandler.class)).isSameAs(handler);
                    assertThat(context.getBean(ReactiveProblems.class)).isSameAs(problems);
                });
    }

    @Test
    void readsBodiesOnceWhereOneErrorIsEnough() {
        web.withPropertyValues("ashlar.errors.collect-body-errors=false")
                .run(context -> assertThat(context).doesNotHaveBean("bodyRecordingFilter"));
    }

    @Test
    void explainsNoCodesWhereTheCatalogueIsOff() {
        web.withPropertyValues("ashlar.errors.catalogue.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean("problemTypesController"));
    }

    @Test
    void startsWithoutJacksonGraphQlAndSpringWebFlux() {
        web.withClassLoader(new FilteredClassLoader(JsonMapper.class, GraphQL.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(ReactiveProblems.class)
                        .doesNotHaveBean(DataFetcherExceptionResolver.class));
        web.withClassLoader(new FilteredClassLoader(DispatcherHandler.class))
                .run(context -> assertThat(context).doesNotHaveBean(ReactiveProblems.class));
    }
}
