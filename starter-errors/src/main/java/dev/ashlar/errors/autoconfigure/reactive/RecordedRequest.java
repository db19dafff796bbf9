package dev.ashlar.errors.autoconfigure.reactive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxOperator;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** A request that remembers what has been read of its body, up to a limit. */
final class RecordedRequest extends ServerHttpRequestDecorator {

    private final int limit;
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream(0);
    private final Sinks.Empty<Void> end = Sinks.unsafe().empty();
    private volatile boolean read;
    private volatile boolean takenOver;
    private volatile boolean ended;
    private volatile boolean tooLong;

    RecordedRequest(ServerHttpRequest request, int limit) {
        super(request);
        this.limit = limit;
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return Flux.defer(() -> {
            read = true;
            return takenOver ? Flux.never() : recorded();
        });
    }

    /**
     * Completes once all of the body is recorded, or the limit is reached, or time has run out: a body need not end. Reads
     * what nobody has read; nobody can later.
     */
    Mono<Void> whole(Duration patience) {
        return whole().timeout(patience, Mono.empty());
    }

    private Mono<Void> whole() {
        return Mono.defer(() -> {
            if (!read) {
                takenOver = true;
                recorded().subscribe(DataBufferUtils.releaseConsumer(), lost -> {});
            }
            return end.asMono();
        });
    }

    /** Whether the body is known to its end, even if there is none. */
    boolean isWhole() {
        return ended && !tooLong;
    }

    private Flux<DataBuffer> recorded() {
        return new FluxOperator<>(super.getBody()) {
            @Override
            public void subscribe(CoreSubscriber<? super DataBuffer> reader) {
                source.subscribe(new RecordingSubscriber(reader, RecordedRequest.this));
            }
        };
    }

    /** Whether there is something, and all of it. */
    boolean isComplete() {
        return seen.size() > 0 && !tooLong;
    }

    /** What has been read, to be read again. */
    HttpInputMessage message() {
        return new HttpInputMessage() {
            @Override
            public InputStream getBody() {
                return new ByteArrayInputStream(seen.toByteArray());
            }

            @Override
            public HttpHeaders getHeaders() {
                return RecordedRequest.this.getHeaders();
            }
        };
    }

    /** This request with the recorded body in place of one that can be read only once. */
    ServerHttpRequest replayed(DataBufferFactory buffers) {
        return new ServerHttpRequestDecorator(this) {
            @Override
            public Flux<DataBuffer> getBody() {
                return seen.size() == 0 ? Flux.empty() : Flux.defer(() -> Flux.just(buffers.wrap(seen.toByteArray())));
            }
        };
    }

    boolean isTooLong() {
        return tooLong;
    }

    /** Takes a copy of what comes next. */
    void record(DataBuffer buffer) {
        int length = buffer.readableByteCount();
        tooLong = tooLong || seen.size() + length > limit;
        if (!tooLong) {
            ByteBuffer copy = ByteBuffer.allocate(length);
            buffer.toByteBuffer(copy);
            seen.writeBytes(copy.array());
        }
    }

    void end() {
        ended = true;
        end.tryEmitEmpty();
    }
}
