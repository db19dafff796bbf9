package dev.ashlar.errors.autoconfigure.web;

import dev.ashlar.errors.ProblemMapper;
import dev.ashlar.errors.autoconfigure.GivenProblem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.web.ErrorResponseException;

/** Failures that Spring reports in the same way on both stacks. */
@Configuration(proxyBeanMethods = false)
public class SharedMappers {

    /** Thrown by the application, or declared by Spring: status, headers and body are public by contract. */
    @Bean
    @Fallback
    ProblemMapper<ErrorResponseException> errorResponseMapper() {
        return GivenProblem::of;
    }
}
