package dev.ashlar.observability.autoconfigure.request;

import dev.ashlar.observability.RequestLog;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/** Names the request to whom it calls, and counts the calls and what they took. */
final class RequestIdInterceptor implements ClientHttpRequestInterceptor {

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        RequestLog log = RequestLog.current();
        if (log == null) {
            return execution.execute(request, body);
        }
        if (!request.getHeaders().containsHeader(RequestIds.HEADER)) {
            request.getHeaders().set(RequestIds.HEADER, log.id());
        }
        long start = System.nanoTime();
        try {
            return execution.execute(request, body);
        } finally {
            count(Duration.ofNanos(System.nanoTime() - start));
        }
    }

    static void count(Duration time) {
        RequestLog.count("outgoing.count", 1);
        RequestLog.count("outgoing.time_ms", time.toMillis());
    }
}
