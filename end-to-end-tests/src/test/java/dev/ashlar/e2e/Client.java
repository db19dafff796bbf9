package dev.ashlar.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Calls an application with JSON written by hand, as a stranger would. */
final class Client {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final CalledOperations called;
    private final @Nullable String authorization;

    /**
     * One that notes what it calls.
     *
     * @param authorization what it shows, if anything
     */
    Client(String base, CalledOperations called, @Nullable String authorization) {
        this.base = base;
        this.called = called;
        this.authorization = authorization;
    }

    Reply get(String path) {
        return send("GET", path, null, "application/json");
    }

    Reply post(String path, String json) {
        return send("POST", path, json, "application/json");
    }

    Reply put(String path, String json) {
        return send("PUT", path, json, "application/json");
    }

    Reply patch(String path, String json) {
        return send("PATCH", path, json, "application/merge-patch+json");
    }

    Reply delete(String path) {
        return send("DELETE", path, null, "application/json");
    }

    Reply send(String method, String path, @Nullable String body, String contentType) {
        return send(method, path, body, Map.of("Content-Type", contentType));
    }

    Reply send(String method, String path, @Nullable String body, Map<String, String> headers) {
        return noted(sent(request(method, path, body, headers)));
    }

    /** Sends it without noting it: whether it meets a row is chance. */
    Reply send(SampleRequest sample) {
        return new Reply(sent(request(sample.method(), sample.target(), sample.body(), sample.headers())));
    }

    CompletableFuture<Reply> sendAsync(String method, String path, String json) {
        return sendAsync(method, path, json, Map.of("Content-Type", "application/json"));
    }

    CompletableFuture<Reply> sendAsync(String method, String path, @Nullable String body, Map<String, String> headers) {
        HttpRequest request = request(method, path, body, headers);
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(this::noted);
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Reply noted(HttpResponse<String> response) {
        HttpRequest request = response.request();
        called.note(request.method(), request.uri().getRawPath(), response.statusCode());
        return new Reply(response);
    }

    private HttpRequest request(String method, String path, @Nullable String body, Map<String, String> headers) {
        URI uri = URI.create(path.startsWith("http") ? path : base + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofMinutes(2));
        headers.forEach(request::setHeader);
        if (authorization != null) {
            request.setHeader("Authorization", authorization);
        }
        return request.method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
