package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.BodyKind;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which of the declared media types we speak. */
final class MediaTypes {

    private static final List<BodyKind> PREFERENCE =
            List.of(BodyKind.JSON, BodyKind.MULTIPART, BodyKind.FORM, BodyKind.TEXT, BodyKind.BINARY);

    private MediaTypes() {}

    static BodyKind kind(String mediaType) {
        String type = mediaType.toLowerCase(Locale.ROOT).split(";", 2)[0].trim();
        if (type.equals("application/json")
                || type.endsWith("+json")
                || type.equals("*/*")
                || type.equals("application/*")) {
            return BodyKind.JSON;
        }
        if (type.startsWith("multipart/")) {
            return BodyKind.MULTIPART;
        }
        if (type.equals("application/x-www-form-urlencoded")) {
            return BodyKind.FORM;
        }
        return type.startsWith("text/") || type.endsWith("/xml") || type.endsWith("+xml")
                ? BodyKind.TEXT
                : BodyKind.BINARY;
    }

    /** The kind that we read or write where several are declared. */
    static BodyKind preferred(Content content) {
        return PREFERENCE.stream()
                .filter(kind -> content.keySet().stream().anyMatch(name -> kind(name) == kind))
                .findFirst()
                .orElse(BodyKind.BINARY);
    }

    /** The declared media types of a kind, in the document's order. */
    static Map<String, MediaType> of(BodyKind kind, @Nullable Content content) {
        Map<String, MediaType> found = new LinkedHashMap<>();
        if (content != null) {
            content.forEach((name, media) -> {
                if (kind(name) == kind) {
                    found.put(name, media == null ? new MediaType() : media);
                }
            });
        }
        return found;
    }
}
