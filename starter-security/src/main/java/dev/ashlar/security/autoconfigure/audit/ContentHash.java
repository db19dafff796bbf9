package dev.ashlar.security.autoconfigure.audit;

import dev.ashlar.security.audit.AuditEntry;
import dev.ashlar.security.audit.AuditResource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * SHA-256, in hexadecimal, over what a record says and over a link of the chain. A record is hashed as the UTF-8 text of a JSON array of its
 * columns, so that nothing can move from one column into the next unseen.
 */
final class ContentHash {

    static final String BEGIN = "0".repeat(64);

    private static final JsonMapper JSON = new JsonMapper();

    private ContentHash() {}

    static String of(AuditEntry entry, String details) {
        AuditResource resource = entry.resource();
        return ofColumns(Arrays.asList(
                entry.time().toString(),
                entry.actor(),
                entry.action(),
                resource == null ? null : resource.type(),
                resource == null ? null : resource.id(),
                entry.outcome().name(),
                entry.origin().address(),
                entry.origin().requestId(),
                entry.origin().traceId(),
                details));
    }

    static String ofColumns(List<@Nullable String> columns) {
        return sha256(JSON.writeValueAsString(columns));
    }

    /** The hash of a link: of the link before, the record's number and the record's content. */
    static String link(String previous, long number, String content) {
        return sha256(previous + ":" + number + ":" + content);
    }

    private static String sha256(String text) {
        try {
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
