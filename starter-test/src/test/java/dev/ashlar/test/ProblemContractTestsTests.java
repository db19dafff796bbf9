package dev.ashlar.test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProblemContractTestsTests {

    private static final String PROBLEM = """
            {"type": "/problems/x", "title": "X", "status": %d, "detail": "%s", "instance": "/x", "code": "X",
             "requestId": "r", "timestamp": "2026-01-01T00:00:00Z"}""";

    private String detail = "Not so.";
    private String contentType = "application/problem+json";
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void passesAnApplicationThatKeepsTheContract() {
        tests(contract(server.getAddress().getPort()))
                .forEach(test -> assertThatCode(test).doesNotThrowAnyException());
    }

    @Test
    void failsAnApplicationThatLeaks() {
        detail = "org.springframework.web.servlet.NoHandlerFoundException";
        tests(contract(server.getAddress().getPort()))
                .forEach(test -> assertThatThrownBy(test).isInstanceOf(AssertionError.class));
    }

    @Test
    void failsAnApplicationWithAnotherFormat() {
        contentType = "application/json";
        tests(contract(server.getAddress().getPort()))
                .forEach(test -> assertThatThrownBy(test).isInstanceOf(AssertionError.class));
    }

    @Test
    void looksAtWhatTheContainerRefuses() throws IOException {
        String good = "HTTP/1.1 400 \r\nContent-Type: application/problem+json\r\n\r\n{}";
        assertThatCode(() -> refusedWith(good)).doesNotThrowAnyException();
        assertThatThrownBy(() -> refusedWith("HTTP/1.1 400 \r\nContent-Type: text/html\r\n\r\n<h1>Bad Request</h1>"))
                .isInstanceOf(AssertionError.class);
    }

    private static Stream<ThrowingCallable> tests(ProblemContractTests contract) {
        return Stream.of(
                contract::anUnknownRouteIsNotFound,
                contract::aMethodThatNobodyHandlesIsNotAllowed,
                contract::malformedJsonIsABadRequest,
                contract::aMissingBodyIsABadRequest,
                contract::anUnknownMediaTypeIsUnsupported,
                contract::theFormatIsTheSameWhateverIsAccepted,
                contract::anAcceptHeaderThatCannotBeMetIsNoReasonToTellMore,
                contract::junkInHeadersIsNotEchoed);
    }

    private static void refusedWith(String response) throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> answered = CompletableFuture.runAsync(() -> answerOnce(socket, response));
            contract(socket.getLocalPort()).aHeaderThatIsNoneIsABadRequest();
            answered.join();
        }
    }

    private static void answerOnce(ServerSocket socket, String response) {
        try (Socket client = socket.accept();
                InputStream request = client.getInputStream()) {
            StringBuilder read = new StringBuilder();
            while (read.indexOf("\r\n\r\n") < 0) {
                read.append((char) request.read());
            }
            client.getOutputStream().write(response.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            int status = status(exchange);
            byte[] body = PROBLEM.formatted(status, detail).getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", contentType);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static int status(HttpExchange exchange) {
        if (exchange.getRequestMethod().equals("TRACE")) {
            return 405;
        }
        if (!exchange.getRequestURI().getPath().equals("/books")) {
            return 404;
        }
        return "application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type")) ? 400 : 415;
    }

    private static ProblemContractTests contract(int port) {
        return new ProblemContractTests() {
            @Override
            protected URI baseUrl() {
                return URI.create("http://127.0.0.1:" + port);
            }

            @Override
            protected String pathThatTakesJson() {
                return "/books";
            }
        };
    }
}
