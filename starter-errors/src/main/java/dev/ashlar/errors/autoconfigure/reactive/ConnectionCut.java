package dev.ashlar.errors.autoconfigure.reactive;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.util.ClassUtils;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.FutureMono;

/** Closes a connection, so that a client sees that its response is not whole. */
final class ConnectionCut {

    private static final boolean REACTOR_NETTY =
            ClassUtils.isPresent("reactor.netty.Connection", ConnectionCut.class.getClassLoader());

    private ConnectionCut() {}

    /** Other servers than Reactor Netty close it themselves when they see the error, and log it once more. */
    static Mono<Void> cut(ServerWebExchange exchange, Throwable failure) {
        Mono<Void> closed = REACTOR_NETTY ? ReactorNetty.close(exchange.getResponse()) : null;
        return closed == null ? Mono.error(failure) : closed;
    }

    private static final class ReactorNetty {

        static @Nullable Mono<Void> close(ServerHttpResponse response) {
            return ServerHttpResponseDecorator.getNativeResponse(response) instanceof Connection connection
                    ? FutureMono.deferFuture(connection.channel()::close)
                    : null;
        }
    }
}
