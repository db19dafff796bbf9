package dev.ashlar.errors.autoconfigure.servlet;

import dev.ashlar.errors.ErrorCode;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemMapper;
import dev.ashlar.errors.StandardErrorCode;
import dev.ashlar.errors.autoconfigure.web.MediaTypeProblems;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Failures of a request as a whole: route, method, media types, size, version. */
@Configuration(proxyBeanMethods = false)
class RequestMappers {

    @Bean
    @Fallback
    ProblemMapper<NoHandlerFoundException> noHandlerFoundMapper() {
        return failure -> Problem.of(StandardErrorCode.NOT_FOUND);
    }

    @Bean
    @Fallback
    ProblemMapper<NoResourceFoundException> noResourceFoundMapper() {
        return failure -> Problem.of(StandardErrorCode.NOT_FOUND);
    }

    @Bean
    @Fallback
    ProblemMapper<HttpRequestMethodNotSupportedException> methodNotSupportedMapper() {
        return failure -> {
            String[] supported = failure.getSupportedMethods();
            Problem problem = withHeaders(StandardErrorCode.METHOD_NOT_ALLOWED, failure);
            return supported == null
                    ? problem
                    : problem.withExtension(
                            "supported", List.of(supported).stream().sorted().toList());
        };
    }

    @Bean
    @Fallback
    ProblemMapper<HttpMediaTypeNotSupportedException> mediaTypeNotSupportedMapper() {
        return failure -> MediaTypeProblems.unsupported(failure.getSupportedMediaTypes(), failure.getHeaders());
    }

    @Bean
    @Fallback
    ProblemMapper<HttpMediaTypeNotAcceptableException> mediaTypeNotAcceptableMapper() {
        return failure -> MediaTypeProblems.notAcceptable(failure.getSupportedMediaTypes());
    }

    @Bean
    @Fallback
    ProblemMapper<MultipartException> multipartMapper() {
        return failure -> Problem.of(StandardErrorCode.MALFORMED_MULTIPART);
    }

    @Bean
    @Fallback
    ProblemMapper<MaxUploadSizeExceededException> maxUploadSizeMapper() {
        return UploadLimit::problemOf;
    }

    @Bean
    @Fallback
    ProblemMapper<AsyncRequestTimeoutException> asyncTimeoutMapper() {
        return failure -> Problem.of(StandardErrorCode.TIMEOUT);
    }

    private static Problem withHeaders(ErrorCode code, ErrorResponse response) {
        Problem problem = Problem.of(code);
        for (String name : response.getHeaders().headerNames()) {
            problem = problem.withHeader(
                    name, String.join(", ", response.getHeaders().getValuesAsList(name)));
        }
        return problem;
    }
}
