package dev.ashlar.errors.autoconfigure.servlet;

import dev.ashlar.errors.ProblemBody;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;

/** A response of server-sent events (WHATWG HTML, section 9.2), which can end with the problem after all. */
final class EventStream {

    private EventStream() {}

    /** Whether a part of a response has been sent, and it is such a stream. */
    static boolean isOpen(HttpServletResponse response) {
        String contentType = response.getContentType();
        return response.isCommitted()
                && contentType != null
                && contentType.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    /** Writes the last event. Empty lines first, which end what another event may have begun. */
    static void end(ProblemBody body, HttpServletResponse response) throws IOException {
        String json = new String(body.toJson(), StandardCharsets.UTF_8);
        String event = "\n\nevent: error\ndata: " + json + "\n\n";
        response.getOutputStream().write(event.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }
}
