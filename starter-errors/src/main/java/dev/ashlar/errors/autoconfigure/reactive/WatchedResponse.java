package dev.ashlar.errors.autoconfigure.reactive;

import dev.ashlar.errors.ProblemBody;
import dev.ashlar.errors.reactive.ReactiveProblems;
import java.nio.charset.StandardCharsets;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gives a body to an error that has none, and a last event to a stream of events that fails. */
final class WatchedResponse extends ServerHttpResponseDecorator {

    private final ServerWebExchange exchange;
    private final ReactiveProblems problems;
    private final ExchangeRenderer renderer;

    WatchedResponse(ServerWebExchange exchange, ReactiveProblems problems, ExchangeRenderer renderer) {
        super(exchange.getResponse());
        this.exchange = exchange;
        this.problems = problems;
        this.renderer = renderer;
    }

    /** Writes a problem where there is an error without a body; does nothing otherwise. */
    Mono<Void> fill() {
        HttpStatusCode status = getStatusCode();
        return status == null || !status.isError() || isCommitted()
                ? Mono.empty()
                : problems.write(status.value(), exchange);
    }

    @Override
    public Mono<Void> setComplete() {
        return fill().then(Mono.defer(super::setComplete));
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
        return super.writeAndFlushWith(isEventStream() ? withLastEvent(body) : body);
    }

    private boolean isEventStream() {
        MediaType contentType = getHeaders().getContentType();
        return contentType != null && contentType.equalsTypeAndSubtype(MediaType.TEXT_EVENT_STREAM);
    }

    private Publisher<Publisher<? extends DataBuffer>> withLastEvent(
            Publisher<? extends Publisher<? extends DataBuffer>> events) {
        return Flux.<Publisher<? extends DataBuffer>>from(events)
                .onErrorResume(failure -> isCommitted() ? Mono.just(lastEvent(failure)) : Mono.error(failure));
    }

    private Mono<DataBuffer> lastEvent(Throwable failure) {
        return renderer.render(failure, exchange).map(this::event);
    }

    private DataBuffer event(ProblemBody body) {
        String event = "event: error\ndata: " + new String(body.toJson(), StandardCharsets.UTF_8) + "\n\n";
        return bufferFactory().wrap(event.getBytes(StandardCharsets.UTF_8));
    }
}
