package dev.ashlar.security.autoconfigure.upload;

import static dev.ashlar.security.access.OperationPolicy.open;

import dev.ashlar.security.access.AccessPolicies;
import dev.ashlar.security.upload.UploadQuota;
import dev.ashlar.security.upload.UploadScanner;
import dev.ashlar.security.upload.Uploads;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
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

/** Takes files in every way that a handler can. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(UploadApplication.Files.class)
class UploadApplication {

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
