package dev.ashlar.test;

import static dev.ashlar.test.ProblemAssert.assertThatProblem;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * Holds of a running application that its failures are problems of one format (RFC 9457) which tell nothing internal:
 * those that every HTTP application has. Inherit it, and override the test of what your application answers otherwise.
 *
 * <pre>{@code
 * @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
 * class OneFormatTests extends ProblemContractTests { … }
 * }</pre>
 *
 * <p>No request of it can succeed, so no data changes.
 */
public abstract class ProblemContractTests {

    private static final String JUNK = "%00'\"><script>${7*7};;q=,";

    private final HttpClient client = HttpClient.newHttpClient();

    /** For subclasses. */
    protected ProblemContractTests() {}

    /** Where the application is, such as {@code http://localhost:8080}, without a slash at its end. */
    protected abstract URI baseUrl();

    /** The path of an operation that takes JSON by POST, and nothing by TRACE. */
    protected abstract String pathThatTakesJson();

    /** Headers that let a request in, where it needs credentials; none by default. */
    protected Map<String, String> headers() {
        return Map.of();
    }

    @Test
    void anUnknownRouteIsNotFound() {
        assertProblem(404, send("GET", "/there-is/no-such-route", "", Map.of()));
    }

    @Test
    void aMethodThatNobodyHandlesIsNotAllowed() {
        HttpResponse<String> response = send("TRACE", pathThatTakesJson(), "", Map.of());
        Assertions.assertThat(response.statusCode()).isIn(400, 405);
        assertProblem(response.statusCode(), response);
    }

    @Test
    void malformedJsonIsABadRequest() {
        assertProblem(400, post("{\"name\": \"hunter2\",", Map.of("Content-Type", "application/json")));
    }

    @Test
    void aMissingBodyIsABadRequest() {
        assertProblem(400, post("", Map.of("Content-Type", "application/json")));
    }

    @Test
    void anUnknownMediaTypeIsUnsupported() {
        assertProblem(415, post("hunter2", Map.of("Content-Type", "application/x-no-such-type")));
    }

    @Test
    void theFormatIsTheSameWhateverIsAccepted() {
        for (String accept : new String[] {"image/x-none", "text/html", "not a media type", "*/*;q=0"}) {
            assertProblem(404, send("GET", "/there-is/no-such-route", "", Map.of("Accept", accept)));
        }
    }

    @Test
    void anAcceptHeaderThatCannotBeMetIsNoReasonToTellMore() {
        HttpResponse<String> response = post("{", Map.of("Content-Type", "application/json", "Accept", "image/x-none"));
        Assertions.assertThat(response.statusCode()).isIn(400, 406);
        assertProblem(response.statusCode(), response);
    }

    @Test
    void junkInHeadersIsNotEchoed() {
        Map<String, String> junk =
                Map.of("X-Request-Id", JUNK, "Accept-Language", JUNK, "Cookie", JUNK, "If-None-Match", JUNK);
        HttpResponse<String> response = send("GET", "/there-is/no-such-route", "", junk);
        assertProblem(404, response);
        LeakCheck.assertLeaksNothing(response.body(), "<script>", "7*7");
    }

    /** What the container refuses itself. Override it with nothing where a proxy or another server than Tomcat does. */
    @Test
    protected void aHeaderThatIsNoneIsABadRequest() throws IOException {
        URI base = baseUrl();
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            String request = "GET " + base.getPath()
                    + "/ HTTP/1.1\r\nHost: a\r\nBad\u0001Header: a\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Assertions.assertThat(response)
                    .startsWith("HTTP/1.1 400")
                    .containsIgnoringCase("content-type: application/problem+json");
            LeakCheck.assertLeaksNothing(response);
        }
    }

    private HttpResponse<String> post(String body, Map<String, String> own) {
        return send("POST", pathThatTakesJson(), body, own);
    }

    private HttpResponse<String> send(String method, String path, String body, Map<String, String> own) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers().forEach(request::setHeader);
        own.forEach(request::setHeader);
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException notReachable) {
            throw new AssertionError("No answer to %s %s".formatted(method, path), notReachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Stopped while waiting for %s %s".formatted(method, path), stopped);
        }
    }

    private static void assertProblem(int status, HttpResponse<String> response) {
        Assertions.assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        String contentType = response.headers().firstValue("Content-Type").orElse("");
        assertThatProblem(response.statusCode(), contentType, response.body())
                .isComplete()
                .leaksNothing("hunter2");
    }
}
