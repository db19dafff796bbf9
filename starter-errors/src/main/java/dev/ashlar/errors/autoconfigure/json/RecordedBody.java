package dev.ashlar.errors.autoconfigure.json;

import com.fasterxml.jackson.annotation.JsonView;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;

/** A body that remembers what has been read of it, so that it can be read once more when reading fails. */
public final class RecordedBody implements HttpInputMessage {

    /** Larger bodies are read once, and only their first error is told. */
    public static final int LONGEST = 256 * 1024;

    private final HttpInputMessage message;
    private final MethodParameter parameter;
    private final Type type;
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream(0);
    private @Nullable InputStream body;

    /**
     * Records a message.
     *
     * @param parameter the parameter of the handler that takes the body
     * @param type what the body is read as
     */
    public RecordedBody(HttpInputMessage message, MethodParameter parameter, Type type) {
        this.message = message;
        this.parameter = parameter;
        this.type = type;
    }

    MethodParameter parameter() {
        return parameter;
    }

    Type type() {
        return type;
    }

    @Nullable
    Class<?> view() {
        JsonView view = parameter.getParameterAnnotation(JsonView.class);
        return view == null || view.value().length == 0 ? null : view.value()[0];
    }

    /** The whole body as text, empty where it is too long. What nobody has read yet is read now. */
    Optional<String> text() throws IOException {
        InputStream rest = getBody();
        rest.readNBytes(Math.max(0, LONGEST + 1 - seen.size()));
        return seen.size() > LONGEST ? Optional.empty() : Optional.of(seen.toString(charset()));
    }

    @Override
    public HttpHeaders getHeaders() {
        return message.getHeaders();
    }

    @Override
    public InputStream getBody() throws IOException {
        if (body == null) {
            body = new Recording(message.getBody());
        }
        return body;
    }

    private Charset charset() {
        MediaType contentType = message.getHeaders().getContentType();
        Charset named = contentType == null ? null : contentType.getCharset();
        return named == null ? StandardCharsets.UTF_8 : named;
    }

    private final class Recording extends FilterInputStream {

        Recording(InputStream source) {
            super(source);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            if (next >= 0 && seen.size() <= LONGEST) {
                seen.write(next);
            }
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count > 0 && seen.size() <= LONGEST) {
                seen.write(buffer, offset, Math.min(count, LONGEST + 1 - seen.size()));
            }
            return count;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
