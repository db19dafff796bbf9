package dev.ashlar.errors.autoconfigure.servlet;

import dev.ashlar.errors.ExpectedTypes;
import dev.ashlar.errors.Place;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.ProblemMapper;
import dev.ashlar.errors.StandardErrorCode;
import dev.ashlar.errors.WireNames;
import dev.ashlar.errors.autoconfigure.RejectedValues;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.MissingMatrixVariableException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestCookieException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.MatrixVariable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Failures of a single parameter, header, cookie or part. */
@Configuration(proxyBeanMethods = false)
class ParameterMappers {

    @Bean
    @Fallback
    ProblemMapper<ServletRequestBindingException> requestBindingMapper() {
        return failure -> Problem.of(StandardErrorCode.BAD_REQUEST);
    }

    /** The route has no such variable, which no client can mend. */
    @Bean
    @Fallback
    ProblemMapper<MissingPathVariableException> missingPathVariableMapper() {
        return failure -> Problem.of(StandardErrorCode.INTERNAL_ERROR);
    }

    @Bean
    @Fallback
    ProblemMapper<MissingServletRequestParameterException> missingParameterMapper() {
        return failure -> missing(Place.QUERY, failure.getParameterName());
    }

    @Bean
    @Fallback
    ProblemMapper<MissingRequestHeaderException> missingHeaderMapper() {
        return failure -> missing(Place.HEADER, failure.getHeaderName());
    }

    @Bean
    @Fallback
    ProblemMapper<MissingRequestCookieException> missingCookieMapper() {
        return failure -> missing(Place.COOKIE, failure.getCookieName());
    }

    @Bean
    @Fallback
    ProblemMapper<MissingMatrixVariableException> missingMatrixVariableMapper() {
        return failure -> missing(Place.PATH, failure.getVariableName());
    }

    @Bean
    @Fallback
    ProblemMapper<MissingServletRequestPartException> missingPartMapper() {
        return failure -> missing(Place.PART, failure.getRequestPartName());
    }

    @Bean
    @Fallback
    ProblemMapper<MethodArgumentTypeMismatchException> argumentTypeMismatchMapper(
            ObjectProvider<WireNames> wireNames, RejectedValues rejectedValues) {
        ExpectedTypes expected = new ExpectedTypes(wireNames.getIfAvailable(() -> WireNames.IDENTITY));
        return failure -> Problem.of(StandardErrorCode.TYPE_MISMATCH)
                .withError(rejectedValues.addTo(
                        expected.error(place(failure.getParameter()), failure.getName(), failure.getRequiredType()),
                        failure.getValue()));
    }

    private static Problem missing(Place place, String name) {
        return Problem.of(StandardErrorCode.PARAMETER_MISSING).withError(ProblemError.of(place, name, "REQUIRED"));
    }

    private static Place place(MethodParameter parameter) {
        if (parameter.hasParameterAnnotation(PathVariable.class)
                || parameter.hasParameterAnnotation(MatrixVariable.class)) {
            return Place.PATH;
        }
        if (parameter.hasParameterAnnotation(RequestHeader.class)) {
            return Place.HEADER;
        }
        if (parameter.hasParameterAnnotation(CookieValue.class)) {
            return Place.COOKIE;
        }
        return parameter.hasParameterAnnotation(RequestPart.class) ? Place.PART : Place.QUERY;
    }
}
