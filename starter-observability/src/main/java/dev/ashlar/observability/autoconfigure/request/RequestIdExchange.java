package dev.ashlar.observability.autoconfigure.request;

import dev.ashlar.observability.RequestLog;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

/** What {@link OutgoingCalls} does, for clients that wait for no answer. */
final class RequestIdExchange implements ExchangeFilterFunction {

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        RequestLog log = RequestLog.current();
        if (log == null) {
            return next.exchange(request);
        }
        long start = System.nanoTime();
        Runnable end = () -> OutgoingCalls.count(log, System.nanoTime() - start);
        // Before whoever waits for the answer goes on: the line of the request may be written right then.
        return next.exchange(named(request, log)).doOnTerminate(end).doOnCancel(end);
    }

    private static ClientRequest named(ClientRequest request, RequestLog log) {
        return request.headers().containsHeader(RequestIds.HEADER)
                ? request
                : ClientRequest.from(request)
                        .header(RequestIds.HEADER, log.id())
                        .build();
    }
}
