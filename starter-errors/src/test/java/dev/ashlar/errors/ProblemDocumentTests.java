package dev.ashlar.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemDocumentTests {

    private static final String PROBLEM = """
            {"type": "/problems/gone", "title": "Gone", "status": 410, "instance": "/", "code": "GONE",
             "requestId": "1", "timestamp": "2026-01-01T00:00:00Z",
             "errors": [{"pointer": "#/a", "code": "MIN", "detail": "Too small.", "min": 1}]}""";

    @Test
    void describesWhatIsAnswered() {
        ProblemDocument.assertMatches(PROBLEM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"requestId", "timestamp", "code", "detail"})
    void noticesWhatIsMissing(String member) {
        assertThatThrownBy(() -> ProblemDocument.assertMatches(PROBLEM.replace('"' + member + '"', "\"other\"")))
                .isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#/a", "410"})
    void noticesWhatIsWrong(String value) {
        assertThatThrownBy(() -> ProblemDocument.assertMatches(PROBLEM.replace(value, "200")))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void hasAResponseForEveryUsualStatus() {
        assertThat(ProblemDocument.components("responses").keySet().stream()
                        .map(String::valueOf)
                        .collect(Collectors.toSet()))
                .containsAll(Stream.of("BadRequest", "NotFound", "Conflict", "UnprocessableContent", "TooManyRequests")
                        .toList());
    }
}
