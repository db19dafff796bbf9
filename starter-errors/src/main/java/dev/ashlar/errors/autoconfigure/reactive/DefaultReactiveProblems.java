package dev.ashlar.errors.autoconfigure.reactive;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemBody;
import dev.ashlar.errors.autoconfigure.web.LostBody;
import dev.ashlar.errors.autoconfigure.web.ProblemFormat;
import dev.ashlar.errors.reactive.ReactiveProblems;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Writes rendered problems to reactive responses. */
final class DefaultReactiveProblems implements ReactiveProblems {

    private final ExchangeRenderer renderer;

    DefaultReactiveProblems(ExchangeRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public String requestId(ServerWebExchange exchange) {
        return FailedExchange.requestId(exchange);
    }

    @Override
    public Mono<Void> write(Throwable failure, ServerWebExchange exchange) {
        return renderer.render(failure, exchange).flatMap(body -> send(body, exchange));
    }

    @Override
    public Mono<Void> write(Problem problem, ServerWebExchange exchange) {
        return renderer.render(problem, null, exchange).flatMap(body -> send(body, exchange));
    }

    @Override
    public Mono<Void> write(int status, ServerWebExchange exchange) {
        return Mono.defer(() -> write(BareResponse.problemOf(HttpStatusCode.valueOf(status), exchange), exchange));
    }

    private static Mono<Void> send(ProblemBody body, ServerWebExchange exchange) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.empty();
        }
        HttpHeaders headers = response.getHeaders();
        LostBody.HEADERS.forEach(headers::remove);
        headers.remove(HttpHeaders.TRANSFER_ENCODING);
        body.headers().forEach(headers::put);
        ProblemFormat format =
                ProblemFormat.of(exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT));
        if (format == ProblemFormat.XML) {
            headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        }
        byte[] content = format.write(body);
        response.setStatusCode(body.status());
        headers.set(HttpHeaders.CONTENT_TYPE, format.mediaType());
        headers.setContentLength(content.length);
        if (HttpMethod.HEAD.equals(exchange.getRequest().getMethod())) {
            return response.setComplete();
        }
        DataBuffer buffer = response.bufferFactory().wrap(content);
        return response.writeWith(Mono.just(buffer));
    }
}
