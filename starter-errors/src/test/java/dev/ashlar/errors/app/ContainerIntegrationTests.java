package dev.ashlar.errors.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the container refuses, most of it before any of our code runs, as bytes on the wire. */
@SpringBootTest(
        classes = FailingApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "ashlar.errors.enabled=true")
@ExtendWith(OutputCaptureExtension.class)
class ContainerIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String END = "Host: a\r\nConnection: close\r\n\r\n";
    private static final String POST = "POST /items HTTP/1.1\r\nContent-Type: application/json\r\n";
    private static final String UPLOAD = "POST /upload HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=b\r\n";

    @LocalServerPort
    private int port;

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("no host", "GET /items HTTP/1.1\r\nConnection: close\r\n\r\n", 400, "BAD_REQUEST"),
                Arguments.of("two hosts", "GET /items HTTP/1.1\r\nHost: b\r\n" + END, 400, "BAD_REQUEST"),
                Arguments.of("wrong host", "GET /items HTTP/1.1\r\nHost: a b\r\n\r\n", 400, "BAD_REQUEST"),
                Arguments.of("unknown version", "GET /items HTTP/9.9\r\n" + END, 505, "HTTP_VERSION_NOT_SUPPORTED"),
                Arguments.of("no token", "GE(T /items HTTP/1.1\r\n" + END, 400, "BAD_REQUEST"),
                Arguments.of("garbage", "\u0001\u0002\u0003\r\n\r\n", 400, "BAD_REQUEST"),
                Arguments.of("long line", "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\n" + END, 400, "BAD_REQUEST"),
                Arguments.of(
                        "large header",
                        "GET / HTTP/1.1\r\nX: " + "x".repeat(20_000) + "\r\n" + END,
                        400,
                        "BAD_REQUEST"),
                Arguments.of("many headers", "GET / HTTP/1.1\r\n" + "X: y\r\n".repeat(300) + END, 400, "BAD_REQUEST"),
                Arguments.of("bad header", "GET /items HTTP/1.1\r\nX\u0000: y\r\n" + END, 400, "BAD_REQUEST"),
                Arguments.of("bad escape", "GET /items/%zz HTTP/1.1\r\n" + END, 400, "BAD_REQUEST"),
                Arguments.of("bad escape in query", "GET /items?page=%zz HTTP/1.1\r\n" + END, 400, "BAD_REQUEST"),
                Arguments.of("bad character", "GET /items/{ HTTP/1.1\r\n" + END, 400, "BAD_REQUEST"),
                Arguments.of("encoded slash", "GET /items/%2f%00 HTTP/1.1\r\n" + END, 400, "BAD_REQUEST"),
                Arguments.of("above the root", "GET /../../etc HTTP/1.1\r\n" + END, 400, "BAD_REQUEST"),
                Arguments.of("trace", "TRACE /items HTTP/1.1\r\n" + END, 405, "METHOD_NOT_ALLOWED"),
                Arguments.of("unknown method", "FOO /items HTTP/1.1\r\n" + END, 405, "METHOD_NOT_ALLOWED"),
                Arguments.of("connect", "CONNECT a:80 HTTP/1.1\r\n" + END, 501, "NOT_IMPLEMENTED"),
                Arguments.of("expectation", POST + "Expect: wonders\r\n" + END, 417, "BAD_REQUEST"),
                Arguments.of("negative length", POST + "Content-Length: -1\r\n" + END, 400, "BAD_REQUEST"),
                Arguments.of(
                        "two lengths", POST + "Content-Length: 1\r\nContent-Length: 2\r\n" + END, 400, "BAD_REQUEST"),
                Arguments.of("unknown encoding", POST + "Transfer-Encoding: magic\r\n" + END, 501, "NOT_IMPLEMENTED"),
                Arguments.of(
                        "chunks",
                        POST + "Transfer-Encoding: chunked\r\n" + END + "zz\r\n{}\r\n0\r\n\r\n",
                        400,
                        "BAD_REQUEST"),
                Arguments.of(
                        "half a part", UPLOAD + "Content-Length: 5\r\n" + END + "--b\r\n", 400, "MALFORMED_MULTIPART"),
                Arguments.of("no part", UPLOAD + "Content-Length: 7\r\n" + END + "nothing", 400, "PARAMETER_MISSING"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void answersWithAProblem(String name, String request, int status, String code, CapturedOutput output)
            throws Exception {
        String response = send(request);
        assertThat(response).startsWith("HTTP/1.1 " + status + " ").contains("application/problem+json");
        JsonNode body = JSON.readTree(response.substring(response.indexOf("\r\n\r\n") + 4));
        assertThat(body.path("code").asString()).isEqualTo(code);
        assertThat(body.path("requestId").asString()).isNotEmpty();
        assertThat(response).doesNotContain("Apache", "Tomcat", "Exception", "org.", "Server:", "<html");
        assertThat(output).doesNotContain(" ERROR ", request.startsWith("POST ") ? ": GET " : ": POST ");
        assertThat(output.getAll().split(body.path("requestId").asString(), -1)).hasSize(2);
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
