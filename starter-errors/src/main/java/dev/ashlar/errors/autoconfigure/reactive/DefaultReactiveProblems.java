package dev.ashlar.errors.autoconfigure.reactive;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemBody;
import dev.ashlar.errors.reactive.ReactiveProblems;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Writes rendered problems to reactive responses. */
final class DefaultReactiveProblems implements ReactiveProblems {

    /** Headers that spoke of the body that is not sent. */
    private static final List<String> HEADERS_OF_THE_LOST_BODY = List.of(
            HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.CONTENT_ENCODING,
            HttpHeaders.CONTENT_LANGUAGE,
            HttpHeaders.CONTENT_RANGE,
            HttpHeaders.ETAG,
            HttpHeaders.LAST_MODIFIED,
            HttpHeaders.TRANSFER_ENCODING);

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
        HEADERS_OF_THE_LOST_BODY.forEach(headers::remove);
        body.headers().forEach(headers::put);
        byte[] json = body.toJson();
        response.setStatusCode(body.status());
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLength(json.length);
        if (HttpMethod.HEAD.equals(exchange.getRequest().getMethod())) {
            return response.setComplete();
        }
        DataBuffer buffer = response.bufferFactory().wrap(json);
        return response.writeWith(Mono.just(buffer));
    }
}
