package dev.ashlar.errors.autoconfigure.reactive;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemMapper;
import dev.ashlar.errors.StandardErrorCode;
import dev.ashlar.errors.autoconfigure.web.MediaTypeProblems;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.resource.NoResourceFoundException;
import org.springframework.web.server.ContentTooLargeException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ServerErrorException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;

/** Failures of a request as a whole: route, method, media types, size. */
@Configuration(proxyBeanMethods = false)
class ReactiveRequestMappers {

    @Bean
    @Fallback
    ProblemMapper<NoResourceFoundException> noResourceFoundMapper() {
        return failure -> Problem.of(StandardErrorCode.NOT_FOUND);
    }

    @Bean
    @Fallback
    ProblemMapper<MethodNotAllowedException> methodNotAllowedMapper() {
        return failure -> {
            List<String> supported = failure.getSupportedMethods().stream()
                    .map(HttpMethod::name)
                    .sorted()
                    .toList();
            return Problem.of(StandardErrorCode.METHOD_NOT_ALLOWED)
                    .withHeader(HttpHeaders.ALLOW, String.join(", ", supported))
                    .withExtension("supported", supported);
        };
    }

    @Bean
    @Fallback
    ProblemMapper<NotAcceptableStatusException> notAcceptableMapper() {
        return failure -> MediaTypeProblems.notAcceptable(failure.getSupportedMediaTypes());
    }

    @Bean
    @Fallback
    ProblemMapper<UnsupportedMediaTypeStatusException> unsupportedMediaTypeMapper() {
        return failure -> MediaTypeProblems.unsupported(failure.getSupportedMediaTypes(), failure.getHeaders());
    }

    @Bean
    @Fallback
    ProblemMapper<ContentTooLargeException> contentTooLargeMapper() {
        return failure -> BufferLimit.problemOf(failure.getCause());
    }

    @Bean
    @Fallback
    ProblemMapper<DataBufferLimitException> bufferLimitMapper() {
        return BufferLimit::problemOf;
    }

    /** A handler that cannot work, such as one with a variable that its route does not have. */
    @Bean
    @Fallback
    ProblemMapper<ServerErrorException> serverErrorMapper() {
        return failure -> Problem.of(StandardErrorCode.INTERNAL_ERROR);
    }
}
