package dev.ashlar.errors.autoconfigure.netty;

import dev.ashlar.errors.autoconfigure.web.RequestId;
import io.netty.handler.codec.http.HttpRequest;

/**
 * What is known of a request that may be none.
 *
 * @param method its method
 * @param path its path without the query, {@code /} where the request could not be read
 * @param requestId the id that the answer and the log share
 */
record RequestLine(String method, String path, String requestId) {

    static RequestLine of(HttpRequest request) {
        String uri = request.decoderResult().isSuccess() ? request.uri() : "/";
        int query = uri.indexOf('?');
        return new RequestLine(
                request.method().name(),
                query < 0 ? uri : uri.substring(0, query),
                RequestId.find(request.headers().get(RequestId.HEADER)));
    }
}
