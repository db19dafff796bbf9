package dev.ashlar.security.autoconfigure.upload;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/** What a file says it is by its name and its part, and what it is. */
final class ContentTypes {

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
    private final MediaTypeRegistry registry = types.getMediaTypeRegistry();

    /** The type, null where name, declaration and content do not agree. */
    @Nullable
    String agreed(String name, @Nullable String declared, InputStream content) throws IOException {
        MediaType named = named(name);
        MediaType found = types.detect(new BufferedInputStream(content), new Metadata());
        MediaType said = declared == null ? null : normalized(declared);
        boolean agree = !named.equals(MediaType.OCTET_STREAM)
                && (said == null || said.equals(MediaType.OCTET_STREAM) || said.equals(named))
                && !found.equals(MediaType.OCTET_STREAM)
                && registry.isInstanceOf(named.toString(), registry.normalize(found));
        return agree ? named.toString() : null;
    }

    boolean isArchive(String type) {
        return registry.isInstanceOf(type, MediaType.APPLICATION_ZIP);
    }

    String normalizedName(String type) {
        MediaType normalized = normalized(type);
        return normalized == null ? type : normalized.toString();
    }

    private MediaType named(String name) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        return registry.normalize(types.detect(null, metadata));
    }

    private @Nullable MediaType normalized(String type) {
        MediaType parsed = MediaType.parse(type);
        return parsed == null ? null : registry.normalize(parsed.getBaseType());
    }
}
