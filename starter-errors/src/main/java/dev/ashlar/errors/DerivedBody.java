package dev.ashlar.errors;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/**
 * A JSON document that was made from the body of a request, such as a patched value. As the message of a
 * {@link org.springframework.http.converter.HttpMessageNotReadableException} it is answered as an unreadable body is: with
 * everything in it that the reader cannot read, and pointers into the document.
 */
public final class DerivedBody implements HttpInputMessage {

    private final JsonNode document;

    private final ObjectReader reader;

    /** A document that this reader has refused. */
    public DerivedBody(JsonNode document, ObjectReader reader) {
        this.document = document;
        this.reader = reader;
    }

    /** What could not be read. */
    public JsonNode document() {
        return document;
    }

    /** What could not read it. */
    public ObjectReader reader() {
        return reader;
    }

    @Override
    public InputStream getBody() {
        return new ByteArrayInputStream(document.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public HttpHeaders getHeaders() {
        return new HttpHeaders();
    }
}
