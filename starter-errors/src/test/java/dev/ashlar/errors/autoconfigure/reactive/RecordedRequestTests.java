package dev.ashlar.errors.autoconfigure.reactive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpInputMessage;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class RecordedRequestTests {

    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration FAR_TOO_LONG = Duration.ofSeconds(20);

    private final AtomicInteger cancelled = new AtomicInteger();

    @Test
    void doesNotWaitForABodyThatNeverEnds() {
        RecordedRequest request = request(Flux.concat(chunks("{"), Flux.never()));
        request.whole(SHORT).block(FAR_TOO_LONG);
        assertThat(request.isWhole()).isFalse();
    }

    @Test
    void doesNotWaitForABodyWhoseReaderHasGivenUp() {
        RecordedRequest request = request(Flux.concat(chunks("{"), Flux.never()));
        request.getBody().take(1).doOnNext(DataBufferUtils::release).blockLast(FAR_TOO_LONG);
        request.whole(SHORT).block(FAR_TOO_LONG);
        assertThat(request.isWhole()).isFalse();
        assertThat(request.isComplete()).isTrue();
    }

    @Test
    void recordsWhatNobodyHasRead() {
        RecordedRequest request = request(chunks("{", "}"));
        request.whole(FAR_TOO_LONG).block(FAR_TOO_LONG);
        assertThat(request.isWhole()).isTrue();
        assertThat(request.message()).extracting(RecordedRequestTests::text).isEqualTo("{}");
    }

    @Test
    void stopsReadingWhatIsTooLong() {
        RecordedRequest request = request(Flux.concat(chunks("x".repeat(20)), Flux.never()));
        request.getBody().take(1).doOnNext(DataBufferUtils::release).blockLast(FAR_TOO_LONG);
        request.whole(FAR_TOO_LONG).block(FAR_TOO_LONG);
        assertThat(cancelled).hasValue(1);
        assertThat(request.isWhole()).isFalse();
    }

    private RecordedRequest request(Flux<DataBuffer> body) {
        return new RecordedRequest(
                MockServerHttpRequest.post("/").body(body.doOnCancel(cancelled::incrementAndGet)), 10);
    }

    private static Flux<DataBuffer> chunks(String... chunks) {
        return Flux.fromArray(chunks)
                .map(chunk -> DefaultDataBufferFactory.sharedInstance.wrap(chunk.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(HttpInputMessage message) {
        return Mono.fromCallable(() -> new String(message.getBody().readAllBytes(), StandardCharsets.UTF_8))
                .block(FAR_TOO_LONG);
    }
}
