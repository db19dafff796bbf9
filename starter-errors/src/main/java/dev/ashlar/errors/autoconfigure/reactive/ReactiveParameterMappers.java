package dev.ashlar.errors.autoconfigure.reactive;

import dev.ashlar.errors.ExpectedTypes;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.ProblemMapper;
import dev.ashlar.errors.StandardErrorCode;
import dev.ashlar.errors.WireNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.core.MethodParameter;
import org.springframework.core.codec.DecodingException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;

/** Failures of a single parameter, header, cookie or part, and of the body. */
@Configuration(proxyBeanMethods = false)
class ReactiveParameterMappers {

    @Bean
    UndecodableBody undecodableBody(ObjectProvider<ProblemMapper<HttpMessageNotReadableException>> servletMapper) {
        return new UndecodableBody(servletMapper);
    }

    @Bean
    @Fallback
    ProblemMapper<ServerWebInputException> serverWebInputMapper(
            ObjectProvider<WireNames> wireNames, UndecodableBody body) {
        return new ServerWebInputMapper(new ExpectedTypes(wireNames.getIfAvailable(() -> WireNames.IDENTITY)), body);
    }

    @Bean
    @Fallback
    ProblemMapper<DecodingException> decodingMapper(UndecodableBody body) {
        return body::problemOf;
    }

    @Bean
    @Fallback
    ProblemMapper<MissingRequestValueException> missingValueMapper() {
        return failure -> {
            MethodParameter parameter = failure.getMethodParameter();
            Problem problem = Problem.of(StandardErrorCode.PARAMETER_MISSING);
            return parameter == null
                    ? problem
                    : problem.withError(
                            ProblemError.of(ParameterName.of(parameter).place(), failure.getName(), "REQUIRED"));
        };
    }
}
