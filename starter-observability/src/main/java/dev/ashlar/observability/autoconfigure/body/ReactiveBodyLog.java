package dev.ashlar.observability.autoconfigure.body;

import dev.ashlar.observability.RequestLog;
import dev.ashlar.observability.autoconfigure.body.BodyLog.Bodies;
import dev.ashlar.observability.autoconfigure.request.RequestLogs;
import java.util.function.Consumer;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Captures the bodies of a request to WebFlux as they pass, also those of answers that tell of errors. */
final class ReactiveBodyLog implements HttpHandlerDecoratorFactory {

    private final BodyLog log;

    ReactiveBodyLog(BodyLog log) {
        this.log = log;
    }

    @Override
    public HttpHandler apply(HttpHandler handler) {
        return (request, response) -> Mono.deferContextual(context -> {
            RequestLog current = RequestLogs.of(context);
            if (current == null || !log.isWritten()) {
                return handler.handle(request, response);
            }
            Bodies bodies = log.of(current, request.getMethod().name());
            return handler.handle(
                    new CapturedRequest(request, bodies.request()), new CapturedResponse(response, bodies.answer()));
        });
    }

    private static boolean isTold(HttpHeaders headers) {
        return BodyCapture.isTold(
                headers.getFirst(HttpHeaders.CONTENT_TYPE), headers.getFirst(HttpHeaders.CONTENT_ENCODING));
    }

    private static Consumer<DataBuffer> into(BodyCapture body) {
        return buffer -> {
            try (DataBuffer.ByteBufferIterator parts = buffer.readableByteBuffers()) {
                parts.forEachRemaining(body::add);
            }
        };
    }

    private static final class CapturedRequest extends ServerHttpRequestDecorator {

        private final BodyCapture body;

        CapturedRequest(ServerHttpRequest request, BodyCapture body) {
            super(request);
            this.body = body;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return isTold(getHeaders()) ? super.getBody().doOnNext(into(body)) : super.getBody();
        }
    }

    private static final class CapturedResponse extends ServerHttpResponseDecorator {

        private final BodyCapture body;

        CapturedResponse(ServerHttpResponse response, BodyCapture body) {
            super(response);
            this.body = body;
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> answer) {
            return super.writeWith(captured(answer));
        }

        @Override
        public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> answer) {
            return super.writeAndFlushWith(Flux.from(answer).map(this::captured));
        }

        /** The type of an answer may be said as late as this. */
        private Publisher<? extends DataBuffer> captured(Publisher<? extends DataBuffer> answer) {
            return Flux.from(answer).doOnNext(buffer -> {
                if (isTold(getHeaders())) {
                    into(body).accept(buffer);
                }
            });
        }
    }
}
