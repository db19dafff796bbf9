package dev.ashlar.core.autoconfigure.idempotency;

import dev.ashlar.core.idempotency.StoredResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Holds a response back until its work is durable. */
final class HeldResponse extends ContentCachingResponseWrapper {

    /** Follow from the body, or belong to one caller's session and not to what was asked for. */
    private static final Set<String> NOT_KEPT = Set.of("content-length", "set-cookie", "date", "connection");

    private final Map<String, List<String>> headersBefore;

    HeldResponse(HttpServletResponse response) {
        super(response);
        this.headersBefore = headers();
    }

    /** The response as it is now, with the headers that were set since it is held back. */
    StoredResponse stored() {
        HttpHeaders headers = new HttpHeaders();
        headers().forEach((name, values) -> {
            if (!values.equals(headersBefore.get(name))) {
                headers.addAll(name, List.copyOf(values));
            }
        });
        String type = getContentType();
        if (type != null) {
            headers.set(HttpHeaders.CONTENT_TYPE, type);
        }
        return new StoredResponse(getStatus(), headers, getContentAsByteArray());
    }

    /** Sends a response, of whose headers some may have been set already. */
    static void send(StoredResponse stored, HttpServletResponse response) throws IOException {
        response.setStatus(stored.status());
        stored.headers().forEach((name, values) -> {
            response.setHeader(name, values.get(0));
            values.stream().skip(1).forEach(value -> response.addHeader(name, value));
        });
        if (stored.body().length > 0) {
            response.setContentLength(stored.body().length);
            response.getOutputStream().write(stored.body());
        }
    }

    /** Would commit the response before the transaction; the problem filter gives a bare status its body. */
    @Override
    public void sendError(int status) {
        resetBuffer();
        setStatus(status);
    }

    @Override
    public void sendError(int status, String message) {
        sendError(status);
    }

    @Override
    public void sendRedirect(String location) {
        sendRedirect(location, HttpStatus.FOUND.value(), true);
    }

    @Override
    public void sendRedirect(String location, int status, boolean clearBuffer) {
        if (clearBuffer) {
            resetBuffer();
        }
        setStatus(status);
        setHeader(HttpHeaders.LOCATION, location);
    }

    private Map<String, List<String>> headers() {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String name : getHeaderNames()) {
            if (!NOT_KEPT.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, List.copyOf(getHeaders(name)));
            }
        }
        return headers;
    }
}
