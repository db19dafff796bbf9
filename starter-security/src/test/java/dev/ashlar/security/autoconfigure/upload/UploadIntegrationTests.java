package dev.ashlar.security.autoconfigure.upload;

import static dev.ashlar.security.access.OperationPolicy.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.security.access.AccessPolicies;
import dev.ashlar.security.upload.UploadQuota;
import dev.ashlar.security.upload.UploadScanner;
import dev.ashlar.security.upload.Uploads;
import dev.ashlar.test.ProblemAssert;
import jakarta.servlet.http.Part;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

@SpringBootTest(
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
    private static final byte[] PNG = png();

    @LocalServerPort
    private int port;

    @Autowired
    private Files files;

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
                "lying", lying(zip(entry("zeros", 5 * 1024 * 1024))),
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

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** In two pieces, so that no scanner takes this class for it. */
    private static byte[] eicar() {
        return ascii("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*");
    }

    private static byte[] png() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** A PNG that says how large it is and has no pixels. */
    private static byte[] head(int width, int height) {
        byte[] chunk = ByteBuffer.allocate(17)
                .put(ascii("IHDR"))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 crc = new CRC32();
        crc.update(chunk);
        return ByteBuffer.allocate(33)
                .put(PNG, 0, 8)
                .putInt(13)
                .put(chunk)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] zip(int entries) throws IOException {
        return zip(
                IntStream.range(0, entries).mapToObj(i -> entry("entry" + i, 1)).toArray(ZipArchiveEntry[]::new));
    }

    private static byte[] zip(ZipArchiveEntry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            for (ZipArchiveEntry entry : entries) {
                zip.putArchiveEntry(entry);
                byte[] zeros = new byte[(int) Math.min(entry.getSize(), 1024 * 1024)];
                for (long left = entry.getSize(); left > 0; left -= zeros.length) {
                    zip.write(zeros, 0, (int) Math.min(left, zeros.length));
                }
                zip.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static ZipArchiveEntry entry(String name, long size) {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setSize(size);
        return entry;
    }

    /** Says in the directory that its entry has ten bytes. */
    private static byte[] lying(byte[] archive) {
        ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int header = archive.length - 46;
        while (bytes.getInt(header) != 0x02014b50) {
            header--;
        }
        bytes.putInt(header + 24, 10);
        return archive;
    }

    private static ZipArchiveEntry link(String name) {
        ZipArchiveEntry entry = entry(name, 1);
        entry.setUnixMode(0120777);
        return entry;
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

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Files.class)
    static class App {

        @Bean
        AccessPolicies policies() {
            return AccessPolicies.of(
                    open("file", "POST", "/files"),
                    open("failing", "POST", "/failing"),
                    open("many", "POST", "/many"),
                    open("parts", "POST", "/parts"),
                    open("resource", "POST", "/content/resource"),
                    open("text", "POST", "/content/text"),
                    open("bytes", "POST", "/content/bytes"),
                    open("stream", "POST", "/content/stream"));
        }

        @Bean
        UploadScanner scanner() {
            return (upload, content) -> {
                try (var stream = content.getInputStream()) {
                    return !new String(stream.readNBytes(100), StandardCharsets.UTF_8).contains("malware");
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            };
        }

        @Bean
        MemoryQuotaOfTest quota() {
            return new MemoryQuotaOfTest();
        }
    }

    /** The default one, forgetful. */
    static final class MemoryQuotaOfTest implements UploadQuota {

        private volatile MemoryQuota quota = new MemoryQuota(10 * 1024 * 1024);

        @Override
        public boolean reserve(String caller, long bytes) {
            return quota.reserve(caller, bytes);
        }

        @Override
        public void release(String caller, long bytes) {
            quota.release(caller, bytes);
        }

        void forget() {
            quota = new MemoryQuota(10 * 1024 * 1024);
        }
    }

    @RestController
    static class Files {

        private final AtomicLong stored = new AtomicLong();
        private final Uploads uploads;
        private final MemoryQuotaOfTest quota;

        Files(Uploads uploads, MemoryQuotaOfTest quota) {
            this.uploads = uploads;
            this.quota = quota;
        }

        long stored() {
            return stored.get();
        }

        void forget() {
            stored.set(0);
            quota.forget();
        }

        @PostMapping("/files")
        String file(@RequestParam MultipartFile file) {
            stored.addAndGet(file.getSize());
            return uploads.check(file).storedName();
        }

        @PostMapping("/failing")
        String failing(@RequestParam MultipartFile file) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, file.getName());
        }

        @PostMapping("/many")
        int many(@RequestParam List<MultipartFile> more) {
            return more.size();
        }

        @PostMapping("/parts")
        String parts(@RequestPart Map<String, String> meta, @RequestPart Part scan) {
            return meta.get("title") + scan.getSize();
        }

        @PostMapping("/content/resource")
        String resource(@RequestPart Resource resource) throws IOException {
            return text(resource.getContentAsString(StandardCharsets.UTF_8));
        }

        @PostMapping("/content/text")
        String text(@RequestPart String text) {
            stored.addAndGet(text.length());
            return "stored";
        }

        @PostMapping("/content/bytes")
        String bytes(@RequestPart byte[] bytes) {
            return text(new String(bytes, StandardCharsets.UTF_8));
        }

        @PostMapping("/content/stream")
        String stream(@RequestPart InputStream stream) throws IOException {
            return bytes(stream.readAllBytes());
        }
    }
}
