package dev.ashlar.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpStatus;

class ApplicationExceptionTests {

    private static final Map<String, Object> ARGUMENTS = Map.of("limit", 500);
    private static final List<ProblemError> ERRORS = List.of(ProblemError.of(Place.BODY, "/lines/0", "SOLD_OUT"));

    static Stream<ApplicationException> ofItsOwnKind() {
        return Stream.of(
                new NotFoundException(OwnCode.OWN, ARGUMENTS),
                new GoneException(OwnCode.OWN, ARGUMENTS),
                new ConflictException(OwnCode.OWN, ARGUMENTS),
                new BusinessRuleException(OwnCode.OWN, ARGUMENTS));
    }

    static Stream<ApplicationException> withErrors() {
        return Stream.of(
                new ConflictException(OwnCode.OWN, ARGUMENTS, ERRORS),
                new BusinessRuleException(OwnCode.OWN, ARGUMENTS, ERRORS));
    }

    @ParameterizedTest
    @MethodSource({"ofItsOwnKind", "withErrors"})
    void carriesTheCodeAndTheArgumentsOfTheApplication(ApplicationException failure) {
        assertThat(failure.code()).isEqualTo(OwnCode.OWN);
        assertThat(failure.arguments()).isEqualTo(ARGUMENTS);
        assertThat(failure.problem().status()).as("the code's own").isNull();
    }

    @ParameterizedTest
    @MethodSource("withErrors")
    void carriesErrors(ApplicationException failure) {
        assertThat(failure.errors()).isEqualTo(ERRORS);
    }

    private enum OwnCode implements ErrorCode {
        OWN;

        @Override
        public HttpStatus status() {
            return HttpStatus.PAYMENT_REQUIRED;
        }
    }
}
