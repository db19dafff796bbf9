package dev.ashlar.core.conditional;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.springframework.http.ETag;

/**
 * A strong entity tag: two representations of a resource have the same one only when they are equal
 * (<a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3">RFC 9110, section 8.8.3</a>).
 *
 * @param value the tag without its quotes
 */
public record EntityTag(String value) {

    private static final int BYTES_OF_DIGEST = 16;

    /** Refuses what cannot stand in a header. */
    public EntityTag {
        if (!value.matches("[\\x21\\x23-\\x7E]+")) {
            throw new IllegalArgumentException("An entity tag is visible ASCII without quotes, but is '" + value + "'");
        }
    }

    /**
     * The tag of what shows one row and nothing else. A row that is deleted and created again under the same key starts
     * over.
     */
    public static EntityTag ofVersion(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** The tag of any content: a digest, for representations that show more than one row. */
    public static EntityTag ofContent(byte[] content) {
        byte[] digest = Arrays.copyOf(sha256(content), BYTES_OF_DIGEST);
        return new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    }

    /** As it stands in the header {@code ETag}, quoted. */
    @Override
    public String toString() {
        return '"' + value + '"';
    }

    boolean isStronglyIn(List<ETag> tags) {
        return isIn(tags, true);
    }

    boolean isWeaklyIn(List<ETag> tags) {
        return isIn(tags, false);
    }

    private boolean isIn(List<ETag> tags, boolean strong) {
        ETag own = new ETag(value, false);
        return tags.stream().anyMatch(tag -> tag.isWildcard() || tag.compare(own, strong));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
