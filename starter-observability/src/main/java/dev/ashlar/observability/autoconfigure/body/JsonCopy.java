package dev.ashlar.observability.autoconfigure.body;

import dev.ashlar.observability.redaction.Redactor;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Copies JSON as it is read, without its secrets. */
final class JsonCopy {

    private final Redactor redactor;
    private final SecretPatches patches;
    private final JsonParser in;
    private final JsonGenerator out;

    /** Of each object and array that has begun and not ended, whether its value is secret. */
    private final Deque<Boolean> open = new ArrayDeque<>();

    JsonCopy(Redactor redactor, SecretPatches patches, JsonParser in, JsonGenerator out) {
        this.redactor = redactor;
        this.patches = patches;
        this.in = in;
        this.out = out;
    }

    /** Copies one value, and returns whether there was nothing else. */
    boolean copy() {
        String name = null;
        JsonToken token = in.nextToken();
        while (token != null) {
            if (token == JsonToken.PROPERTY_NAME) {
                name = in.currentName();
            } else if (token.isStructEnd()) {
                open.pop();
                end(token);
            } else {
                value(name, token);
                name = null;
            }
            if (open.isEmpty() && name == null) {
                return in.nextToken() == null;
            }
            token = in.nextToken();
        }
        return open.isEmpty();
    }

    /** Copies a value with its name, or what it begins with. */
    private void value(@Nullable String name, JsonToken token) {
        String text = token.isScalarValue() ? in.getString() : "";
        if (name != null) {
            out.writeName(redactor.redact(name));
            if (redactor.isSecret(name) || (name.equals(SecretPatches.VALUE) && open.element())) {
                out.writeString(Redactor.MASK);
                in.skipChildren();
                return;
            }
        }
        switch (token) {
            case START_OBJECT -> {
                open.push(patches.isHere(in));
                out.writeStartObject();
            }
            case START_ARRAY -> {
                open.push(false);
                out.writeStartArray();
            }
            default -> scalar(text, token);
        }
    }

    private void scalar(String text, JsonToken token) {
        String masked = redactor.redact(text);
        if (token == JsonToken.VALUE_STRING || !masked.equals(text)) {
            out.writeString(masked);
        } else {
            out.writeRawValue(text);
        }
    }

    private void end(JsonToken token) {
        if (token == JsonToken.END_OBJECT) {
            out.writeEndObject();
        } else {
            out.writeEndArray();
        }
    }
}
