package dev.ashlar.security.autoconfigure.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import dev.ashlar.security.upload.UploadRejectedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class ArchiveCheckTests {

    private final ArchiveCheck check = new ArchiveCheck(1_000, 1024 * 1024);

    /** SECX-20: an object for each of them would take many times as much as the archive itself. */
    @Test
    void countsEntriesWithoutRememberingThem() throws IOException {
        byte[] archive = zip(100_000, "entry", StandardCharsets.UTF_8);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(self);
        assertThatExceptionOfType(UploadRejectedException.class)
                .isThrownBy(() -> check.check("file", new ByteArrayResource(archive)));
        assertThat(threads.getThreadAllocatedBytes(self) - before).isLessThan(2L * archive.length);
    }

    @Test
    void takesAsManyAsThereMayBeWhateverTheCharsetOfTheirNames() throws IOException {
        check.check("file", new ByteArrayResource(zip(1_000, "Übung", StandardCharsets.UTF_8)));
        check.check("file", new ByteArrayResource(zip(1_000, "Übung", StandardCharsets.ISO_8859_1)));
    }

    private static byte[] zip(int entries, String name, Charset charset) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, charset)) {
            for (int entry = 0; entry < entries; entry++) {
                zip.putNextEntry(new ZipEntry(name + entry));
                zip.write('x');
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
