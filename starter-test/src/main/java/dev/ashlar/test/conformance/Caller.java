package dev.ashlar.test.conformance;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sends requests, on behalf of somebody. */
final class Caller {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String base;
    private final Map<String, String> credentials;

    /**
     * @param base where paths begin, without a slash at its end
     * @param credentials headers of every request
     */
    Caller(String base, Map<String, String> credentials) {
        this.base = base;
        this.credentials = credentials;
    }

    Reply send(Sample sample) {
        CompletableFuture<HttpResponse<byte[]>> response;
        try {
            response = client.sendAsync(request(sample), BodyHandlers.ofByteArray());
        } catch (IllegalArgumentException notExpressible) {
            return Reply.none("It cannot be sent: " + notExpressible.getMessage());
        }
        try {
            return Reply.of(response.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException none) {
            response.cancel(true);
            return Reply.none("No answer: " + none);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for " + sample, stopped);
        }
    }

    private HttpRequest request(Sample sample) {
        Payload payload = sample.payload();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + sample.target()))
                .method(
                        sample.operation().method(),
                        payload == null ? BodyPublishers.noBody() : BodyPublishers.ofString(payload.text()));
        request.setHeader("Accept", accepted(sample.operation()));
        contentType(payload).forEach(type -> request.setHeader("Content-Type", type));
        sample.headers().forEach(request::setHeader);
        credentials.forEach(request::setHeader);
        return request.build();
    }

    private static Stream<String> contentType(@Nullable Payload payload) {
        return payload == null ? Stream.empty() : Stream.of(payload.contentType());
    }

    /** What the document says to be sent, JSON above all, and problems. */
    private static String accepted(Operation operation) {
        String declared = operation.responses().stream()
                .filter(response -> response.isSuccess() || response.isDefault())
                .flatMap(response -> response.contents().stream())
                .map(Content::mediaType)
                .distinct()
                .map(type -> Content.isJson(type) ? type : type + ";q=0.8")
                .collect(Collectors.joining(", "));
        return declared.isEmpty() ? "*/*" : declared + ", application/problem+json;q=0.9";
    }
}
