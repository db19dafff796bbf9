package dev.ashlar.security.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered.
 *
 * @param status of the status line
 * @param headers by name, whatever its case
 * @param body as it was sent
 */
public record Answer(int status, Map<String, List<String>> headers, String body) {

    static Answer of(String text) {
        String[] parts = text.split("\r\n\r\n", 2);
        String[] lines = parts[0].split("\r\n");
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int line = 1; line < lines.length; line++) {
            String[] header = lines[line].split(":", 2);
            headers.computeIfAbsent(header[0], unseen -> new ArrayList<>()).add(header[1].strip());
        }
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, parts.length < 2 ? "" : parts[1]);
    }

    /** The header, null where it is absent; several are joined. */
    public @Nullable String header(String name) {
        List<String> values = headers.get(name);
        return values == null ? null : String.join(", ", values);
    }
}
