package dev.ashlar.failures.peer;

import io.github.wimdeblauwe.errorhandlingspringbootstarter.ApiErrorResponseAccessDeniedHandler;
import io.github.wimdeblauwe.errorhandlingspringbootstarter.ErrorHandlingFacade;
import io.github.wimdeblauwe.errorhandlingspringbootstarter.UnauthorizedEntryPoint;
import io.github.wimdeblauwe.errorhandlingspringbootstarter.mapper.ErrorCodeMapper;
import io.github.wimdeblauwe.errorhandlingspringbootstarter.mapper.ErrorMessageMapper;
import io.github.wimdeblauwe.errorhandlingspringbootstarter.mapper.HttpStatusMapper;
import io.github.wimdeblauwe.errorhandlingspringbootstarter.servlet.ErrorHandlingControllerAdvice;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.bind.annotation.ControllerAdvice;
import tools.jackson.databind.ObjectMapper;

/** The error-handling starter with all that its manual asks to be wired by hand. */
@Configuration(proxyBeanMethods = false)
public class ErrorHandlingStarter {

    @Bean
    AuthenticationEntryPoint entryPoint(
            HttpStatusMapper status, ErrorCodeMapper code, ErrorMessageMapper message, ObjectMapper json) {
        return new UnauthorizedEntryPoint(status, code, message, json);
    }

    @Bean
    AccessDeniedHandler deniedHandler(
            HttpStatusMapper status, ErrorCodeMapper code, ErrorMessageMapper message, ObjectMapper json) {
        return new ApiErrorResponseAccessDeniedHandler(json, status, code, message);
    }

    @Bean
    FallbackAdvice fallbackAdvice(ErrorHandlingFacade facade) {
        return new FallbackAdvice(facade);
    }

    /** For what never reaches a controller. */
    @ControllerAdvice
    static class FallbackAdvice extends ErrorHandlingControllerAdvice {

        FallbackAdvice(ErrorHandlingFacade facade) {
            super(facade);
        }
    }
}
