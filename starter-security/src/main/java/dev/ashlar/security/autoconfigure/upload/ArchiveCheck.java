package dev.ashlar.security.autoconfigure.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.springframework.core.io.InputStreamSource;

/** Reads the directory of an archive, and whether its entries are as large as that says; nothing is unpacked but to be counted. */
record ArchiveCheck(int maxEntries, long maxUnpackedBytes) {

    private static final Pattern OUTSIDE = Pattern.compile("(^|.*[/\\\\])\\.\\.([/\\\\].*|$)|^[/\\\\].*|^[A-Za-z]:.*");
    private static final Pattern NESTED =
            Pattern.compile("(?i).*\\.(zip|jar|war|7z|rar|gz|tgz|bz2|xz|zst|tar|iso|cab)$");

    private static final int PIECE = 16 * 1024;

    void check(String part, InputStreamSource content) throws IOException {
        Path copy = Files.createTempFile("upload", ".zip");
        try {
            try (InputStream stream = content.getInputStream()) {
                Files.copy(stream, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            if (hasTooManyEntries(copy) || !isHarmless(copy)) {
                throw Rejection.ARCHIVE_UNSAFE.of(part);
            }
        } finally {
            Files.delete(copy);
        }
    }

    /** Asked first, since the JDK counts a directory without making an object of each entry; its names can be in any charset. */
    private boolean hasTooManyEntries(Path archive) {
        try (var directory = new java.util.zip.ZipFile(archive.toFile(), StandardCharsets.ISO_8859_1)) {
            return directory.size() > maxEntries;
        } catch (IOException | RuntimeException unreadable) {
            return true;
        }
    }

    private boolean isHarmless(Path archive) {
        try (ZipFile zip = ZipFile.builder()
                .setPath(archive)
                .setIgnoreLocalFileHeader(true)
                .get()) {
            int entries = 0;
            long unpacked = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                entries++;
                unpacked += Math.max(0, entry.getSize());
                if (entries > maxEntries
                        || unpacked > maxUnpackedBytes
                        || isDangerous(entry)
                        || !isHonest(zip, entry)) {
                    return false;
                }
            }
            return true;
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    /** The directory is written by whom the archive comes from. */
    private static boolean isHonest(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (InputStream content = zip.getInputStream(entry)) {
            long left = entry.getSize();
            byte[] piece = new byte[PIECE];
            for (int read = content.read(piece); read >= 0 && left >= 0; read = content.read(piece)) {
                left -= read;
            }
            return left == 0;
        }
    }

    private static boolean isDangerous(ZipArchiveEntry entry) {
        return entry.isUnixSymlink()
                || entry.getSize() < 0
                || OUTSIDE.matcher(entry.getName()).matches()
                || NESTED.matcher(entry.getName()).matches();
    }
}
