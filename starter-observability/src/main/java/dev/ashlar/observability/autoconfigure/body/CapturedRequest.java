package dev.ashlar.observability.autoconfigure.body;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Captures of a body what the application reads of it, as it reads it. */
final class CapturedRequest extends HttpServletRequestWrapper {

    private final BodyCapture body;
    private @Nullable ServletInputStream stream;
    private @Nullable BufferedReader reader;

    CapturedRequest(HttpServletRequest request, BodyCapture body) {
        super(request);
        this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        ServletInputStream known = stream;
        if (known == null) {
            known = new CapturedStream(super.getInputStream(), body);
            stream = known;
        }
        return known;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        BufferedReader known = reader;
        if (known == null) {
            String encoding = getCharacterEncoding();
            Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
            known = new BufferedReader(new InputStreamReader(getInputStream(), charset));
            reader = known;
        }
        return known;
    }

    private static final class CapturedStream extends ServletInputStream {

        private final ServletInputStream source;
        private final BodyCapture body;

        CapturedStream(ServletInputStream source, BodyCapture body) {
            this.source = source;
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int value = source.read();
            if (value >= 0) {
                body.add(value);
            }
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = source.read(target, offset, length);
            if (count > 0) {
                body.add(target, offset, count);
            }
            return count;
        }

        @Override
        public int available() throws IOException {
            return source.available();
        }

        @Override
        public void close() throws IOException {
            source.close();
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
