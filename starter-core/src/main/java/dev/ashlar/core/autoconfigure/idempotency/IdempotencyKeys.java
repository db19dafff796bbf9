package dev.ashlar.core.autoconfigure.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the key of a request. The draft wants a quoted string (RFC 9651), most clients send the bare characters; both name
 * the same key.
 */
record IdempotencyKeys(String header, int maximumLength) {

    private static final Pattern QUOTED = Pattern.compile("\"((?:[\\x20\\x21\\x23-\\x5B\\x5D-\\x7E]|\\\\[\"\\\\])*)\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7E]+");

    @Nullable
    String find(HttpServletRequest request) {
        List<String> values = Collections.list(request.getHeaders(header));
        if (values.isEmpty()) {
            return null;
        }
        String key = unquoted(values.get(0).strip());
        if (values.size() > 1
                || key.length() > maximumLength
                || !VISIBLE.matcher(key).matches()) {
            throw IdempotencyKeyException.invalid(header, maximumLength);
        }
        return key;
    }

    private static String unquoted(String value) {
        Matcher quoted = QUOTED.matcher(value);
        return quoted.matches() ? ESCAPE.matcher(quoted.group(1)).replaceAll("$1") : value;
    }
}
