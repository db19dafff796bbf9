package dev.ashlar.failures.table;

import dev.ashlar.failures.app.Tokens;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the tables leave to whoever fires them: tokens, and content that is too large for a line. */
final class Placeholders {

    private static final Pattern NAME = Pattern.compile("\\{([A-Z][A-Z0-9_]+)}");

    private static final String PART = "--b\r\nContent-Disposition: form-data%s\r\n\r\nx\r\n";

    private static final Map<String, String> VALUES = Map.of(
            "NAMELESSPART", PART.formatted("") + "--b--\r\n",
            "TORNPART", PART.formatted("; name=\"file\""),
            "DEEPJSON", "{\"name\":\"pen\",\"qty\":1,\"extra\":" + "[".repeat(2000) + "]".repeat(2000) + "}",
            "DEEPARRAY", "[".repeat(2000) + "]".repeat(2000),
            "FILE15K", "x".repeat(15 * 1024),
            "BIGHEADER", "X-Big: " + "x".repeat(20_000),
            "JWT_USER", Tokens.withRole("USER"),
            "JWT_EXPIRED", Tokens.expired(),
            "JWT_EARLY", Tokens.notYetValid(),
            "JWT_FORGED", Tokens.forged());

    private Placeholders() {}

    static String fill(String text) {
        return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(value(name.group(1))));
    }

    private static String value(String name) {
        String value = VALUES.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Nobody knows what {" + name + "} stands for");
        }
        return value;
    }
}
