package dev.ashlar.errors.autoconfigure.servlet;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemMapper;
import dev.ashlar.errors.StandardErrorCode;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.http.HttpStatusCode;

/** Failures of a request that Tomcat finds when the application first asks for a parameter. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(InvalidParameterException.class)
class TomcatMappers {

    @Bean
    @Fallback
    ProblemMapper<InvalidParameterException> invalidParameterMapper() {
        return failure -> Problem.of(StandardErrorCode.forStatus(HttpStatusCode.valueOf(failure.getErrorCode())));
    }
}
