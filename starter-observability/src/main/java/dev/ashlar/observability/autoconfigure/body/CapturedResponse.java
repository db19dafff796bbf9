package dev.ashlar.observability.autoconfigure.body;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Captures of a body what the application writes, as it writes it. */
final class CapturedResponse extends HttpServletResponseWrapper {

    private final BodyCapture body;
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;

    CapturedResponse(HttpServletResponse response, BodyCapture body) {
        super(response);
        this.body = body;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        ServletOutputStream known = stream;
        if (known == null) {
            known = new CapturedStream(super.getOutputStream());
            stream = known;
        }
        return known;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        PrintWriter known = writer;
        if (known == null) {
            known = new PrintWriter(new CapturedWriter(super.getWriter()));
            writer = known;
        }
        return known;
    }

    @Override
    public void reset() {
        super.reset();
        forget();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        forget();
    }

    /** What was written is not sent, and what comes may be written in the other way. */
    private void forget() {
        body.clear();
        stream = null;
        writer = null;
    }

    private boolean isTold() {
        return BodyCapture.isTold(getContentType(), getHeader("Content-Encoding"));
    }

    private final class CapturedStream extends ServletOutputStream {

        private final ServletOutputStream target;

        CapturedStream(ServletOutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int value) throws IOException {
            target.write(value);
            if (isTold()) {
                body.add(value);
            }
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            target.write(source, offset, length);
            if (isTold()) {
                body.add(source, offset, length);
            }
        }

        @Override
        public void flush() throws IOException {
            target.flush();
        }

        @Override
        public void close() throws IOException {
            target.close();
        }

        @Override
        public boolean isReady() {
            return target.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            target.setWriteListener(listener);
        }
    }

    private final class CapturedWriter extends FilterWriter {

        CapturedWriter(Writer target) {
            super(target);
        }

        @Override
        public void write(int character) throws IOException {
            write(new char[] {(char) character}, 0, 1);
        }

        @Override
        public void write(char[] source, int offset, int length) throws IOException {
            write(new String(source, offset, length), 0, length);
        }

        @Override
        public void write(String source, int offset, int length) throws IOException {
            out.write(source, offset, length);
            if (isTold()) {
                byte[] bytes = source.substring(offset, offset + length).getBytes(StandardCharsets.UTF_8);
                body.add(bytes, 0, bytes.length);
            }
        }
    }
}
