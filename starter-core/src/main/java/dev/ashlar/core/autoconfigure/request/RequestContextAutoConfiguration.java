package dev.ashlar.core.autoconfigure.request;

import dev.ashlar.core.autoconfigure.time.TimeAutoConfiguration;
import dev.ashlar.core.request.CallerResolver;
import dev.ashlar.core.request.OperationNaming;
import dev.ashlar.errors.servlet.ServletProblems;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.TaskDecorator;
import org.springframework.util.ClassUtils;
import org.springframework.util.IdGenerator;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Auto-configuration of the request context in Spring MVC. */
@AutoConfiguration(
        after = TimeAutoConfiguration.class,
        afterName = "dev.ashlar.errors.autoconfigure.servlet.ServletErrorsAutoConfiguration",
        beforeName = "org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(WebMvcConfigurer.class)
@EnableConfigurationProperties(RequestContextProperties.class)
public final class RequestContextAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    CallerResolver ashlarCallerResolver() {
        return request -> {
            Principal principal = request.getUserPrincipal();
            return principal == null ? null : principal.getName();
        };
    }

    @Bean
    @ConditionalOnMissingBean
    OperationNaming ashlarOperationNaming() {
        return handler -> ClassUtils.getUserClass(handler.getBeanType()).getSimpleName()
                + '.'
                + handler.getMethod().getName();
    }

    /** What can be switched off. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty(name = "ashlar.core.request-context.enabled", matchIfMissing = true)
    static class ContextConfiguration {

        @Bean
        FilterRegistrationBean<RequestScopeFilter> ashlarRequestScopeFilter(
                ObjectProvider<ServletProblems> problems, IdGenerator ids, Clock clock) {
            ServletProblems present = problems.getIfAvailable();
            Function<HttpServletRequest, String> requestIds =
                    present == null ? request -> ids.generateId().toString() : present::requestId;
            var registration = new FilterRegistrationBean<>(new RequestScopeFilter(requestIds, clock));
            registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
            // Right inside the problem filter, and the base path's.
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
            return registration;
        }

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        WebMvcConfigurer ashlarOperationConfigurer(CallerResolver callers, OperationNaming naming) {
            return new WebMvcConfigurer() {
                @Override
                public void addInterceptors(InterceptorRegistry registry) {
                    registry.addInterceptor(new OperationInterceptor(callers, naming))
                            .order(Ordered.HIGHEST_PRECEDENCE);
                }
            };
        }

        @Bean
        TaskDecorator ashlarRequestContextTaskDecorator() {
            return new RequestContextTaskDecorator();
        }
    }
}
