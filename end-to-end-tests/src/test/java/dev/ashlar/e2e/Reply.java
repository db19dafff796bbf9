package dev.ashlar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.test.ProblemAssert;
import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A response, with its body as JSON. */
final class Reply {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final HttpResponse<String> response;

    Reply(HttpResponse<String> response) {
        this.response = response;
    }

    int status() {
        return response.statusCode();
    }

    String text() {
        return response.body();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    JsonNode json() {
        return MAPPER.readTree(response.body());
    }

    /** The value at that JSON pointer as text. */
    String at(String pointer) {
        JsonNode value = json().at(pointer);
        assertThat(value.isMissingNode()).as("%s in %s", pointer, text()).isFalse();
        return value.asString();
    }

    /** The values at that JSON pointer of each element of the array at that other pointer. */
    List<String> each(String array, String pointer) {
        return json().at(array)
                .valueStream()
                .map(element -> element.at(pointer).asString())
                .toList();
    }

    Reply has(int status) {
        assertThat(status())
                .as("%s %s: %s", response.request().method(), response.uri(), text())
                .isEqualTo(status);
        return this;
    }

    /** Verifies that it is a problem in the one format, complete, with that status and without internals. */
    ProblemAssert isProblem(int status) {
        has(status);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        return ProblemAssert.assertThatProblem(text()).hasStatus(status).isComplete();
    }

    /** Verifies that the operation answers 501 and names itself, in XML where the request asks for XML. */
    void waitsForCode(String operation) {
        has(501);
        assertThat(text()).contains(operation);
        if (header("Content-Type").startsWith("application/problem+xml")) {
            assertThat(text()).contains("<code>NOT_IMPLEMENTED</code>", "<status>501</status>");
        } else {
            isProblem(501).hasCode("NOT_IMPLEMENTED");
        }
    }
}
