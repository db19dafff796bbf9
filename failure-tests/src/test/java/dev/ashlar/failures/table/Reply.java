package dev.ashlar.failures.table;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * A response as it came over the wire.
 *
 * @param status its status
 * @param headers its headers, by their names in any case
 * @param body its body as text
 * @param isCut whether the connection ended before the body did
 */
public record Reply(int status, TreeMap<String, String> headers, String body, boolean isCut) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The server said nothing, and did not hang up either. */
    static final Reply NONE = new Reply(0, new TreeMap<>(), "", true);

    static Reply parse(byte[] bytes, boolean withoutBody) {
        // One byte, one character: lengths are counted in bytes.
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = raw.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IllegalStateException("No HTTP response: " + raw);
        }
        String[] lines = raw.substring(0, end).split("\r\n");
        TreeMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < lines.length; i++) {
            String[] header = lines[i].split(": ?", 2);
            headers.merge(header[0], header[1], (one, other) -> one + ", " + other);
        }
        int status = Integer.parseInt(lines[0].split(" ")[1]);
        Content content = Content.of(raw.substring(end + 4), headers, withoutBody);
        return new Reply(status, headers, content.text(), content.isCut());
    }

    /** A header, if it was sent. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The media type without its parameters, empty where there is none. */
    public String mediaType() {
        return header("Content-Type").orElse("").replaceAll(";.*", "").trim().toLowerCase(Locale.ROOT);
    }

    /** The body as JSON, missing where it is none. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public String toString() {
        String shown = body.length() > 2000 ? body.substring(0, 2000) + "…" : body;
        return "%d %s%n%s%n%s".formatted(status, isCut ? "(cut)" : "", headers, shown);
    }
}
