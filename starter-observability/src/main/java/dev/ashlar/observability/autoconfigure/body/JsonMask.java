package dev.ashlar.observability.autoconfigure.body;

import dev.ashlar.observability.redaction.Redactor;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
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
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), bytes, 0, beforeLastNumber(bytes, length));
                JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            whole = copy(in, out);
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

    /** Copies one value, and returns whether there was nothing else. */
    private boolean copy(JsonParser in, JsonGenerator out) {
        String name = null;
        int depth = 0;
        JsonToken token = in.nextToken();
        while (token != null) {
            if (token == JsonToken.PROPERTY_NAME) {
                name = in.currentName();
            } else if (token.isStructEnd()) {
                depth--;
                end(token, out);
            } else {
                depth += value(name, token, in, out);
                name = null;
            }
            if (depth == 0 && name == null) {
                return in.nextToken() == null;
            }
            token = in.nextToken();
        }
        return depth == 0;
    }

    /** Copies a value with its name, or what it begins with, and returns by how much it is deeper then. */
    private int value(@Nullable String name, JsonToken token, JsonParser in, JsonGenerator out) {
        String text = token.isScalarValue() ? in.getString() : "";
        if (name != null) {
            out.writeName(redactor.redact(name));
            if (redactor.isSecret(name)) {
                out.writeString(Redactor.MASK);
                in.skipChildren();
                return 0;
            }
        }
        switch (token) {
            case START_OBJECT -> out.writeStartObject();
            case START_ARRAY -> out.writeStartArray();
            default -> scalar(text, token, out);
        }
        return token.isStructStart() ? 1 : 0;
    }

    private void scalar(String text, JsonToken token, JsonGenerator out) {
        String masked = redactor.redact(text);
        if (token == JsonToken.VALUE_STRING || !masked.equals(text)) {
            out.writeString(masked);
        } else {
            out.writeRawValue(text);
        }
    }

    private static void end(JsonToken token, JsonGenerator out) {
        if (token == JsonToken.END_OBJECT) {
            out.writeEndObject();
        } else {
            out.writeEndArray();
        }
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
