package dev.ashlar.failures.table;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The body of a response, taken out of its transfer coding. */
record Content(String text, boolean isCut) {

    static Content of(String raw, Map<String, String> headers, boolean withoutBody) {
        if (headers.containsKey("Transfer-Encoding")) {
            return unchunked(raw);
        }
        String length = withoutBody ? null : headers.get("Content-Length");
        return new Content(decoded(raw), length != null && raw.length() < Integer.parseInt(length));
    }

    private static Content unchunked(String raw) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (true) {
            int line = raw.indexOf("\r\n", at);
            if (line < 0) {
                return new Content(decoded(text.toString()), true);
            }
            int size = Integer.parseInt(raw.substring(at, line).trim(), 16);
            if (size == 0) {
                return new Content(decoded(text.toString()), false);
            }
            int start = line + 2;
            if (raw.length() < start + size + 2) {
                text.append(raw.substring(start));
                return new Content(decoded(text.toString()), true);
            }
            text.append(raw, start, start + size);
            at = start + size + 2;
        }
    }

    private static String decoded(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
