package dev.ashlar.security.autoconfigure.upload;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Which files callers may send.
 *
 * @param enabled Whether the files of multipart requests are checked.
 * @param maxSize Maximum size of a file; spring.servlet.multipart.max-file-size holds before it.
 * @param maxFiles Maximum number of files in a request.
 * @param allowedTypes Media types that are let in.
 * @param maxPixels Maximum number of pixels of an image.
 * @param maxEntries Maximum number of entries of an archive.
 * @param maxUnpackedSize Maximum size of all entries of an archive together, unpacked.
 * @param quota Maximum size of all files that a caller sends to this process; none where not set.
 */
@Validated
@ConfigurationProperties("ashlar.security.uploads")
record UploadProperties(
        @DefaultValue("true") boolean enabled,
        @AtLeastOneByte @DefaultValue("10MB") DataSize maxSize,
        @Min(1) @DefaultValue("10") int maxFiles,

        @NotEmpty
        @DefaultValue({
            "image/png",
            "image/jpeg",
            "image/gif",
            "application/pdf",
            "text/plain",
            "text/csv",
            "application/json",
            "application/zip"
        })
        Set<String> allowedTypes,

        @Min(1) @DefaultValue("50000000") long maxPixels,
        @Min(1) @DefaultValue("1000") int maxEntries,
        @AtLeastOneByte @DefaultValue("100MB") DataSize maxUnpackedSize,
        @AtLeastOneByte @Nullable DataSize quota) {}
