package dev.ashlar.test;

import static dev.ashlar.test.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class ProblemAssertTests {

    private static final String PROBLEM = """
            {"type": "https://example.org/problems/invalid", "title": "Invalid", "status": 422, "detail": "Two errors, \
            select one from the list", "instance": "/books", "code": "invalid", "requestId": "r-1", \
            "timestamp": "2026-01-01T00:00:00Z", "errors": [\
            {"pointer": "#/title", "code": "required", "detail": "must be there"}, \
            {"pointer": "/sub%20title", "code": "odd", "detail": "a plain pointer is not encoded"}, \
            {"pointer": "#/k%C3%A4se~1brot", "code": "odd", "detail": "a fragment is"}, \
            {"parameter": "page", "code": "min", "detail": "must be at least 0"}]}""";

    @Test
    void acceptsWhatIsThere() {
        assertThatCode(() -> assertThatProblem(PROBLEM)
                        .isComplete()
                        .hasStatus(422)
                        .hasCode("invalid")
                        .hasRequestId()
                        .hasPointers("/title")
                        .hasParameters("page"))
                .doesNotThrowAnyException();
    }

    @Test
    void readsPointersPlainAndAsUriFragments() {
        assertThatCode(() -> assertThatProblem(PROBLEM)
                        .hasPointers("/title", "#/title", "/sub%20title", "/käse~1brot", "#/k%C3%A4se~1brot"))
                .doesNotThrowAnyException();
        assertFails(PROBLEM, problem -> problem.hasPointers("/sub title"));
    }

    @Test
    void refusesAnotherStatus() {
        assertThatThrownBy(() -> assertThatProblem(PROBLEM).hasStatus(400))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("status of the problem")
                .hasMessageContaining("422");
    }

    @Test
    void refusesAnotherCode() {
        assertFails(PROBLEM, problem -> problem.hasCode("conflict"));
    }

    @Test
    void refusesAPlaceThatNoErrorNames() {
        assertFails(PROBLEM, problem -> problem.hasPointers("/title", "/isbn"));
        assertFails(PROBLEM, problem -> problem.hasParameters("size"));
        assertFails("{}", problem -> problem.hasPointers("/title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "title", "status", "instance", "code", "requestId", "timestamp"})
    void refusesAsIncompleteWhatLacksAMember(String member) {
        assertFails(PROBLEM.replace('"' + member + '"', "\"other\""), ProblemAssert::isComplete);
    }

    @Test
    void refusesAProblemWithoutRequestId() {
        assertFails(PROBLEM.replace("r-1", " "), ProblemAssert::hasRequestId);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.NullPointerException",
                "org.hibernate.exception.ConstraintViolationException: could not execute",
                "at com.acme.Shop.sell(Shop.java:3)",
                "ERROR: PSQLException",
                "cannot connect to jdbc:postgresql://db/shop",
                "could not execute statement [insert into book (title) values (?)]",
                "[select b1_0.id from book b1_0]",
                "UPDATE book SET title = 'x'",
                "delete from book",
                "select title, isbn from book",
                "violates uq_book__isbn",
                "book_pkey",
                "Key (isbn)=(1) already exists",
                "IllegalStateException",
                "com.acme.shop.Book",
                "/home/app/config.yml",
                "cannot connect to localhost",
                "10.0.0.7 refused",
                "eyJhbGciOiJIUzI1NiJ9.e30.x",
                "password=hunter2"
            })
    void refusesWhatShowsTheInside(String detail) {
        assertFails("{\"detail\": \"" + detail + "\"}", ProblemAssert::leaksNothing);
    }

    @Test
    void refusesSecretsOfTheRequest() {
        assertFails("{\"detail\": \"not hunter2\"}", problem -> problem.leaksNothing("hunter2"));
        assertThatCode(() -> assertThatProblem("{\"detail\": \"not this\", \"instance\": \"/10.0.0.7\"}")
                        .leaksNothing("hunter2"))
                .doesNotThrowAnyException();
    }

    @Test
    void readsTypeDetailAndTheErrorAtAPlace() {
        assertThatProblem(PROBLEM)
                .hasType("https://example.org/problems/invalid")
                .hasDetail("Two errors, select one from the list")
                .hasError("/title", "required")
                .hasError("#/title", "required");
        assertFails(PROBLEM, problem -> problem.hasType("about:blank"));
        assertFails(PROBLEM, problem -> problem.hasDetail("One error"));
        assertFails(PROBLEM, problem -> problem.hasError("/title", "odd"));
    }

    @Test
    void readsResultsOfRestTestClient() {
        EntityExchangeResult<String> result = RestTestClient.bindToController(new ProblemController())
                .build()
                .get()
                .uri("/problem")
                .exchange()
                .expectBody(String.class)
                .returnResult();
        assertThatProblem(
                        result.getStatus().value(),
                        result.getResponseHeaders().getContentType(),
                        result.getResponseBody())
                .hasCode("invalid");
    }

    @Test
    void refusesResponsesOfAnotherStatusOrContentType() {
        assertThatProblem(422, "application/problem+json;charset=UTF-8", PROBLEM);
        assertThatThrownBy(() -> assertThatProblem(400, "application/problem+json", PROBLEM))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThatProblem(422, "application/json", PROBLEM))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThatProblem(422, null, PROBLEM)).isInstanceOf(AssertionError.class);
    }

    @Test
    void comparesWhatTwoRequestsAreTold() {
        String absent = """
                {"status": 404, "detail": "Note 9 does not exist.", "instance": "/notes/9", "requestId": "a"}""";
        String hidden = """
                {"status": 404, "detail": "Note a b does not exist.", "instance": "/notes/a%20b", "requestId": "b"}""";

        assertThatProblem(hidden).tellsNoMoreThan(absent);
        for (String more : List.of(
                hidden.replace("404", "403"),
                hidden.replace("does not exist", "is not yours"),
                hidden.replace("}", ", \"owner\": \"anna\"}"))) {
            assertFails(more, problem -> problem.tellsNoMoreThan(absent));
            assertFails(absent, problem -> problem.tellsNoMoreThan(more));
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "<html>", "[]", "\"text\""})
    void refusesWhatIsNoJsonObject(String body) {
        assertThatThrownBy(() -> assertThatProblem(body)).isInstanceOf(AssertionError.class);
    }

    private static void assertFails(String body, Consumer<ProblemAssert> assertion) {
        ProblemAssert problem = assertThatProblem(body);
        assertThatThrownBy(() -> assertion.accept(problem)).isInstanceOf(AssertionError.class);
    }

    @RestController
    static class ProblemController {

        @GetMapping("/problem")
        ResponseEntity<byte[]> problem() {
            return ResponseEntity.status(422)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(PROBLEM.getBytes(StandardCharsets.UTF_8));
        }
    }
}
