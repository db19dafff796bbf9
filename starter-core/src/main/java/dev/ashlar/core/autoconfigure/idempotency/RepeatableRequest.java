package dev.ashlar.core.autoconfigure.idempotency;

import dev.ashlar.core.limits.PayloadTooLargeException;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * A request whose body has been looked at and can be read once more. It cannot be answered asynchronously, since the
 * transaction ends when the handler returns.
 */
final class RepeatableRequest extends HttpServletRequestWrapper {

    private final byte @Nullable [] body;

    private RepeatableRequest(HttpServletRequest request, byte @Nullable [] body) {
        super(request);
        this.body = body;
    }

    /** Reads the body, unless it is a form that the container takes apart itself. */
    static RepeatableRequest of(HttpServletRequest request, DataSize limit) throws IOException {
        if (isForm(request)) {
            return new RepeatableRequest(request, null);
        }
        int maximum = Math.toIntExact(limit.toBytes());
        byte[] body = request.getInputStream().readNBytes(maximum + 1);
        if (body.length > maximum) {
            throw new PayloadTooLargeException(limit);
        }
        return new RepeatableRequest(request, body);
    }

    /** Tells two requests apart that ask for different things. Boundaries of multipart bodies do not count. */
    String fingerprint() throws IOException {
        Digest digest = new Digest().add(getMethod()).add(getRequestURI()).add(getQueryString());
        if (body != null) {
            return digest.add(getContentType()).add(body).toHex();
        }
        new TreeMap<>(getParameterMap()).forEach((name, values) -> {
            digest.add(name);
            List.of(values).forEach(digest::add);
            digest.add((String) null);
        });
        MultipartHttpServletRequest multipart = WebUtils.getNativeRequest(this, MultipartHttpServletRequest.class);
        if (multipart != null) {
            addFiles(multipart, digest);
        }
        return digest.toHex();
    }

    private static void addFiles(MultipartHttpServletRequest multipart, Digest digest) throws IOException {
        Map<String, List<MultipartFile>> files = new TreeMap<>(multipart.getMultiFileMap());
        for (MultipartFile file :
                files.values().stream().flatMap(Collection::stream).toList()) {
            digest.add(file.getName()).add(file.getOriginalFilename()).add(file.getContentType());
            digest.add(file.getInputStream(), file.getSize());
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && (type.regionMatches(true, 0, MediaType.APPLICATION_FORM_URLENCODED_VALUE, 0, 33)
                        || type.regionMatches(true, 0, "multipart/", 0, 10));
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : new BodyStream(body);
    }

    @Override
    public BufferedReader getReader() throws IOException {
        if (body == null) {
            return super.getReader();
        }
        String encoding = getCharacterEncoding();
        Charset charset = encoding == null ? StandardCharsets.ISO_8859_1 : Charset.forName(encoding);
        return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(body), charset));
    }

    @Override
    public boolean isAsyncSupported() {
        return false;
    }

    @Override
    public AsyncContext startAsync() {
        throw new IllegalStateException("A request with an idempotency key cannot be answered asynchronously");
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        return startAsync();
    }

    private static final class BodyStream extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        BodyStream(byte[] body) {
            this.bytes = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body has been read already");
        }
    }
}
