package dev.ashlar.security.autoconfigure.upload;

import dev.ashlar.security.upload.CheckedUpload;
import dev.ashlar.security.upload.UploadScanner;
import dev.ashlar.security.upload.Uploads;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.MediaType;
import org.springframework.web.multipart.MultipartFile;

/** Looks at a file from the cheapest question to the dearest. */
final class UploadCheck implements Uploads {

    private final ContentTypes types = new ContentTypes();
    private final long maxSize;
    private final Set<String> allowed;
    private final ImageCheck images;
    private final ArchiveCheck archives;
    private final List<UploadScanner> scanners;

    UploadCheck(UploadProperties properties, List<UploadScanner> scanners) {
        this.maxSize = properties.maxSize().toBytes();
        this.allowed = new TreeSet<>();
        properties.allowedTypes().forEach(type -> allowed.add(types.normalizedName(type)));
        this.images = new ImageCheck(properties.maxPixels());
        this.archives = new ArchiveCheck(
                properties.maxEntries(), properties.maxUnpackedSize().toBytes());
        this.scanners = List.copyOf(scanners);
    }

    @Override
    public CheckedUpload check(MultipartFile file) {
        try {
            String name = name(file);
            if (file.getSize() > maxSize) {
                throw Rejection.UPLOAD_TOO_LARGE.of(file.getName(), "max", maxSize);
            }
            String type = type(file, name);
            checkContent(file, type);
            CheckedUpload checked =
                    new CheckedUpload(name, FileNames.stored(name), MediaType.valueOf(type), file.getSize());
            if (!scanners.stream().allMatch(scanner -> scanner.isClean(checked, file))) {
                throw Rejection.UPLOAD_INFECTED.of(file.getName());
            }
            return checked;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(MultipartFile file) {
        String given = file.getOriginalFilename();
        String name = given == null ? "" : FileNames.normalized(given);
        if (!FileNames.isSafe(name)) {
            throw Rejection.UPLOAD_NAME_UNSAFE.of(file.getName());
        }
        return name;
    }

    private String type(MultipartFile file, String name) throws IOException {
        try (InputStream content = file.getInputStream()) {
            String type = types.agreed(name, file.getContentType(), content);
            if (type == null) {
                throw Rejection.UPLOAD_TYPE_MISMATCH.of(file.getName());
            }
            if (!allowed.contains(type)) {
                throw Rejection.UPLOAD_TYPE_NOT_ALLOWED.of(file.getName(), "allowed", List.copyOf(allowed));
            }
            return type;
        }
    }

    private void checkContent(MultipartFile file, String type) throws IOException {
        try (InputStream content = file.getInputStream()) {
            if (SuspiciousText.EICAR.isIn(content)) {
                throw Rejection.UPLOAD_INFECTED.of(file.getName());
            }
        }
        if (type.startsWith("image/")) {
            images.check(file.getName(), type, file);
        }
        if (types.isArchive(type)) {
            archives.check(file.getName(), file);
        }
    }
}
