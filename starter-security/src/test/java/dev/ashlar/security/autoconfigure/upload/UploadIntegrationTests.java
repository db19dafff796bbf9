package dev.ashlar.security.autoconfigure.upload;

import static dev.ashlar.security.autoconfigure.upload.UploadedContent.PNG;
import static dev.ashlar.security.autoconfigure.upload.UploadedContent.ascii;
import static dev.ashlar.security.autoconfigure.upload.UploadedContent.eicar;
import static dev.ashlar.security.autoconfigure.upload.UploadedContent.entry;
import static dev.ashlar.security.autoconfigure.upload.UploadedContent.head;
import static dev.ashlar.security.autoconfigure.upload.UploadedContent.link;
import static dev.ashlar.security.autoconfigure.upload.UploadedContent.withLyingDirectory;
import static dev.ashlar.security.autoconfigure.upload.UploadedContent.zip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.test.ProblemAssert;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = UploadApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "spring.servlet.multipart.max-file-size=20MB",
            "spring.servlet.multipart.max-request-size=50MB",
            "ashlar.security.uploads.max-size=16MB",
            "ashlar.security.uploads.max-files=3",
            "ashlar.security.uploads.quota=10MB"
        })
class UploadIntegrationTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private UploadApplication.Files files;

    @BeforeEach
    void forget() {
        files.forget();
    }

    static Stream<Arguments> honest() throws IOException {
        return Stream.of(
                Arguments.of("photo.png", "image/png", PNG),
                Arguments.of("photo.PNG", "application/octet-stream", PNG),
                Arguments.of("note.txt", "text/plain; charset=utf-8", ascii("Dear all")),
                Arguments.of("table.csv", "text/csv", ascii("a,b\n1,2\n")),
                Arguments.of("paper.pdf", "application/pdf", ascii("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n")),
                Arguments.of("Übung 1 (fertig).zip", "application/zip", zip(3)));
    }

    @ParameterizedTest
    @MethodSource("honest")
    void takesWhatIsWhatItSays(String name, String type, byte[] content) {
        HttpResponse<String> response = upload(new File("file", name, type, content));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.body()).matches("[0-9a-f-]{36}\\.[a-z]{3}");
    }

    static Stream<Arguments> lying() {
        byte[] svg = ascii("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
        byte[] html = ascii("<!DOCTYPE html><html><body>hello</body></html>");
        return Stream.of(
                Arguments.of("picture.png", "image/png", svg, 415, "UPLOAD_TYPE_MISMATCH"),
                Arguments.of("picture.svg", "image/svg+xml", svg, 415, "UPLOAD_TYPE_NOT_ALLOWED"),
                Arguments.of("page.html", "text/html", html, 415, "UPLOAD_TYPE_NOT_ALLOWED"),
                Arguments.of("page.txt", "text/plain", html, 415, "UPLOAD_TYPE_MISMATCH"),
                Arguments.of(
                        "shell.jpg", "image/jpeg", ascii("<?php system($_GET['c']);"), 415, "UPLOAD_TYPE_MISMATCH"),
                Arguments.of("photo.jpg", "image/jpeg", PNG, 415, "UPLOAD_TYPE_MISMATCH"),
                Arguments.of("photo.png", "image/jpeg", PNG, 415, "UPLOAD_TYPE_MISMATCH"),
                Arguments.of("photo", "image/png", PNG, 415, "UPLOAD_TYPE_MISMATCH"),
                Arguments.of("both.gif", "image/gif", ascii("GIF89a/*\0\0*/=1;alert(1);"), 422, "IMAGE_UNREADABLE"),
                Arguments.of("broken.png", "image/png", ascii("\u0089PNG\r\n\u001a\nnothing"), 422, "IMAGE_UNREADABLE"),
                Arguments.of("virus.txt", "text/plain", eicar(), 422, "UPLOAD_INFECTED"),
                Arguments.of("found.txt", "text/plain", ascii("this is malware"), 422, "UPLOAD_INFECTED"));
    }

    /** SEC-55. */
    @ParameterizedTest
    @MethodSource("lying")
    void refusesWhatIsNotWhatItSays(String name, String type, byte[] content, int status, String code) {
        assertRefused(upload(new File("file", name, type, content)), status, code, "file");
        assertThat(files.stored()).isZero();
    }

    static Stream<String> unsafeNames() {
        return Stream.of(
                "../../x.png",
                "a/b.png",
                "C:\\\\x.png",
                "..png",
                ".htaccess.png",
                "con.png",
                "x\u202egnp.png",
                "x.png ",
                "a".repeat(300) + ".png",
                "x\u0000.png",
                "x:y.png");
    }

    @ParameterizedTest
    @MethodSource("unsafeNames")
    void refusesNamesThatAreMoreThanNames(String name) {
        HttpResponse<String> response = upload(new File("file", name, "image/png", PNG));
        assertThat(response.statusCode()).isBetween(400, 422);
        assertThat(files.stored()).isZero();
    }

    /** SECX-20. */
    @Test
    void refusesAnImageOfTooManyPixelsByItsHead() {
        HttpResponse<String> response = upload(new File("file", "huge.png", "image/png", head(60_000, 60_000)));
        assertRefused(response, 422, "IMAGE_TOO_LARGE", "file");
    }

    /** SECX-20. */
    @Test
    void refusesDangerousArchivesWithoutUnpackingThem() throws IOException {
        Map<String, byte[]> archives = Map.of(
                "entries", zip(100_000),
                "nested", zip(entry("0.zip", 34_902)),
                "large", zip(entry("zeros", 200L * 1024 * 1024)),
                "escaping", zip(entry("../../etc/passwd", 1)),
                "link", zip(link("innocent")),
                "lying", withLyingDirectory(zip(entry("zeros", 5 * 1024 * 1024))),
                "truncated", Arrays.copyOf(zip(3), 60));
        archives.forEach((kind, archive) -> {
            Duration before = processorTime();
            HttpResponse<String> response = upload(new File("file", "a.zip", "application/zip", archive));
            assertThat(response.statusCode()).as(kind + response.body()).isEqualTo(422);
            assertThat(response.body()).as(kind).contains("ARCHIVE_UNSAFE");
            assertThat(processorTime().minus(before)).as(kind).isLessThan(Duration.ofSeconds(10));
        });
    }

    /** That of this process, to which other programs add nothing, however busy they keep the machine. */
    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    /** SECX-21. */
    @Test
    void letsNobodyPassAQuotaByDoingThingsAtOnce() {
        File megabyte = new File("file", "a.txt", "text/plain", ascii("a".repeat(1024 * 1024)));
        List<CompletableFuture<HttpResponse<String>>> uploads = IntStream.range(0, 20)
                .mapToObj(i -> CLIENT.sendAsync(request("/files", megabyte), BodyHandlers.ofString()))
                .toList();
        assertThat(uploads.stream().map(answer -> answer.join().statusCode()))
                .containsOnly(200, 413)
                .filteredOn(status -> status == 200)
                .hasSize(10);
        assertThat(files.stored()).isEqualTo(10 * 1024 * 1024);
        assertRefused(upload(megabyte), 413, "UPLOAD_QUOTA_EXCEEDED", "file");
    }

    @Test
    void givesRoomBackWhereTheRequestFails() {
        File much = new File("file", "a.txt", "text/plain", ascii("a".repeat(7 * 1024 * 1024)));
        for (int i = 0; i < 3; i++) {
            assertThat(send(request("/failing", much)).statusCode()).isEqualTo(409);
        }
    }

    @Test
    void refusesTooManyAndTooLargeFiles() {
        File small = new File("more", "a.txt", "text/plain", ascii("a"));
        assertRefused(send(request("/many", small, small, small, small)), 413, "TOO_MANY_UPLOADS", "more");
        assertThat(send(request("/many", small, small, small)).statusCode()).isEqualTo(200);
        File large = new File("file", "a.txt", "text/plain", ascii("a".repeat(17 * 1024 * 1024)));
        assertRefused(upload(large), 413, "UPLOAD_TOO_LARGE", "file");
    }

    @Test
    void checksPartsAndLeavesObjectsAlone() {
        File object = new File("meta", "blob", "application/json", ascii("{\"title\":\"x\"}"));
        File good = new File("scan", "a.txt", "text/plain", ascii("a"));
        File bad = new File("scan", "a.png", "image/png", ascii("a"));
        HttpResponse<String> response = send(request("/parts", object, good));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertRefused(send(request("/parts", object, bad)), 415, "UPLOAD_TYPE_MISMATCH", "scan");
        File other = new File("meta", "../x.svg", "image/svg+xml", object.content);
        assertRefused(send(request("/parts", other, good)), 422, "UPLOAD_NAME_UNSAFE", "meta");
    }

    @ParameterizedTest
    @ValueSource(strings = {"resource", "text", "bytes", "stream"})
    void checksWhatAHandlerSeesAsItCame(String argument) {
        byte[] svg = ascii("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
        for (String type : List.of("image/svg+xml", "text/plain", "application/json")) {
            HttpResponse<String> response =
                    send(request("/content/" + argument, new File(argument, "../../x.svg", type, svg)));
            assertRefused(response, 422, "UPLOAD_NAME_UNSAFE", argument);
        }
        File text = new File(argument, "a.txt", "text/plain", ascii("a"));
        assertThat(send(request("/content/" + argument, text)).body()).doesNotContain("UPLOAD_");
    }

    private static void assertRefused(HttpResponse<String> response, int status, String code, String part) {
        ProblemAssert.assertThatProblem(
                        response.statusCode(),
                        response.headers().firstValue("Content-Type").orElse(null),
                        response.body())
                .hasStatus(status)
                .isComplete();
        assertThat(response.body())
                .contains("\"code\":\"" + code + "\"", "\"in\":\"part\"")
                .contains("\"" + part + "\"")
                .doesNotContain("This value is not valid.");
    }

    private HttpResponse<String> upload(File file) {
        return send(request("/files", file));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private HttpRequest request(String path, File... parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (File part : parts) {
            String head =
                    "--b\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                            .formatted(part.part, part.name, part.type);
            body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            body.writeBytes(part.content);
            body.writeBytes(ascii("\r\n"));
        }
        body.writeBytes(ascii("--b--\r\n"));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
    }

    private static final class File {

        private final String part;
        private final String name;
        private final String type;
        private final byte[] content;

        File(String part, String name, String type, byte[] content) {
            this.part = part;
            this.name = name;
            this.type = type;
            this.content = content;
        }
    }
}
