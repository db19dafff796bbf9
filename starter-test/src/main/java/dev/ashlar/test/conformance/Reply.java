package dev.ashlar.test.conformance;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What came back.
 *
 * @param status 0 where nothing did
 */
record Reply(int status, HttpHeaders headers, String body) {

    static Reply of(HttpResponse<byte[]> response) {
        return new Reply(
                response.statusCode(), response.headers(), new String(response.body(), StandardCharsets.UTF_8));
    }

    /** None, for that reason. */
    static Reply none(String reason) {
        return new Reply(0, HttpHeaders.of(Map.of(), (name, value) -> true), reason);
    }

    String contentType() {
        return headers.firstValue("Content-Type").orElse("");
    }

    boolean isOf(int hundred) {
        return status / 100 == hundred;
    }

    boolean isBadRequest() {
        return status == 400 || status == 422;
    }

    /** The body as JSON; nothing where it is none. */
    Optional<JsonNode> json() {
        try {
            return body.isBlank() ? Optional.empty() : Optional.of(Json.MAPPER.readTree(body));
        } catch (JacksonException none) {
            return Optional.empty();
        }
    }

    /** Whether it is a failure in the form of RFC 9457 that repeats its status; of one in XML, its type tells. */
    boolean isProblem() {
        if (Content.essence(contentType()).equals("application/problem+xml")) {
            return true;
        }
        return Content.essence(contentType()).equals("application/problem+json")
                && json().filter(problem -> problem.path("status").asInt(0) == status
                                && problem.path("type").isString())
                        .isPresent();
    }

    @Override
    public String toString() {
        return status + " " + contentType() + " " + Sample.shortened(body);
    }
}
