package dev.ashlar.observability.autoconfigure.body;

import dev.ashlar.observability.redaction.Redactor;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Takes the secrets out of JSON, which stays JSON: a value that is cut off is left out, and what is open is closed.
 *
 * @param redactor what knows the secrets
 * @param limit the length of the longest body in bytes
 */
record JsonMask(Redactor redactor, int limit) {

    private static final JsonFactory JSON = new JsonFactory();

    /** Masks so much of a body that it is not longer than the limit, where masks are longer than what they hide. */
    Masked mask(BodyCapture body) {
        byte[] bytes = body.bytes();
        int length = bytes.length;
        Masked masked = mask(bytes, length);
        while (masked.size() > limit) {
            length = Math.max(length - (masked.size() - limit), length / 2);
            masked = mask(bytes, length).asCut();
        }
        return body.isCut() ? masked.asCut() : masked;
    }

    private Masked mask(byte[] bytes, int length) {
        StringWriter text = new StringWriter();
        boolean whole;
        int end = beforeLastNumber(bytes, length);
        try (JsonParser ahead = JSON.createParser(ObjectReadContext.empty(), bytes, 0, end);
                JsonParser in = JSON.createParser(ObjectReadContext.empty(), bytes, 0, end);
                JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            whole = new JsonCopy(redactor, SecretPatches.of(ahead, redactor), in, out).copy();
        } catch (JacksonException brokenOff) {
            return new Masked(text.toString(), true);
        }
        return new Masked(text.toString(), !whole);
    }

    /** Of a number that nothing follows, nobody knows whether it was cut off, and half the number of a card does not look like one. */
    private static int beforeLastNumber(byte[] bytes, int length) {
        int end = length;
        while (end > 0 && "0123456789+-.eE".indexOf(bytes[end - 1]) >= 0) {
            end--;
        }
        return end;
    }

    /**
     * A body as it may be written.
     *
     * @param text JSON, or nothing
     * @param cut whether there was more
     */
    record Masked(String text, boolean cut) {

        int size() {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }

        Masked asCut() {
            return new Masked(text, true);
        }
    }
}
