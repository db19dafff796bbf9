package dev.ashlar.errors.autoconfigure.servlet;

import dev.ashlar.errors.servlet.ServletProblems;
import java.util.List;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.AsyncSupportConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.annotation.ResponseStatusExceptionResolver;

/** Puts our resolver behind the application's own {@code @ExceptionHandler} methods and before Spring's fallbacks. */
final class ProblemWebMvcConfigurer implements WebMvcConfigurer {

    private final ServletProblems problems;
    private final MisreadContentType contentType;
    private final ReturnedProblems returned;

    ProblemWebMvcConfigurer(ServletProblems problems, MisreadContentType contentType, ReturnedProblems returned) {
        this.problems = problems;
        this.contentType = contentType;
        this.returned = returned;
    }

    @Override
    public void addErrorResponseInterceptors(List<ErrorResponse.Interceptor> interceptors) {
        interceptors.add(returned);
    }

    @Override
    public void configureAsyncSupport(AsyncSupportConfigurer configurer) {
        configurer.registerCallableInterceptors(new TimeoutMark());
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        int position = 0;
        while (position < resolvers.size() && !(resolvers.get(position) instanceof ResponseStatusExceptionResolver)) {
            position++;
        }
        resolvers.add(position, new ProblemExceptionResolver(problems, contentType));
    }
}
