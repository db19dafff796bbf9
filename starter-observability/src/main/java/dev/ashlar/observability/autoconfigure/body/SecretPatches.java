package dev.ashlar.observability.autoconfigure.body;

import dev.ashlar.observability.redaction.Redactor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The objects of a document whose {@code value} is secret, since another member beside it says what it is the value of, as in JSON Patch
 * (<a href="https://www.rfc-editor.org/rfc/rfc6902">RFC 6902</a>). That member may come later, or not at all where the rest is cut off.
 *
 * @param objects where they begin
 */
record SecretPatches(Set<Long> objects) {

    static final String VALUE = "value";

    private static final Set<String> NAMING = Set.of("path", "name", "key");

    static SecretPatches of(JsonParser in, Redactor redactor) {
        Set<Long> secret = new HashSet<>();
        Deque<Long> open = new ArrayDeque<>();
        try {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    open.push(place(in));
                } else if (token == JsonToken.END_OBJECT) {
                    open.pop();
                } else if (token == JsonToken.VALUE_STRING
                        && NAMING.contains(String.valueOf(in.currentName()))
                        && !open.isEmpty()
                        && isSecret(in.getString(), redactor)) {
                    secret.add(open.element());
                }
            }
        } catch (JacksonException brokenOff) {
            // Whoever copies it finds the same.
        }
        secret.addAll(open);
        return new SecretPatches(secret);
    }

    /** Whether the object is one of them that begins where the parser is. */
    boolean isHere(JsonParser in) {
        return objects.contains(place(in));
    }

    private static Long place(JsonParser in) {
        return in.currentTokenLocation().getByteOffset();
    }

    private static boolean isSecret(String path, Redactor redactor) {
        for (String part : path.split("/")) {
            if (redactor.isSecret(part)) {
                return true;
            }
        }
        return false;
    }
}
