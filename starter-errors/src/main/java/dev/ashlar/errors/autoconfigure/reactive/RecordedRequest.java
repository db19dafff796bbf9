package dev.ashlar.errors.autoconfigure.reactive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;

/** A request that remembers what has been read of its body, up to a limit. */
final class RecordedRequest extends ServerHttpRequestDecorator {

    private final int limit;
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream(0);
    private boolean tooLong;

    RecordedRequest(ServerHttpRequest request, int limit) {
        super(request);
        this.limit = limit;
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return super.getBody().doOnNext(this::record);
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

    private void record(DataBuffer buffer) {
        int length = buffer.readableByteCount();
        tooLong = tooLong || seen.size() + length > limit;
        if (!tooLong) {
            ByteBuffer copy = ByteBuffer.allocate(length);
            buffer.toByteBuffer(copy);
            seen.writeBytes(copy.array());
        }
    }
}
