package dev.ashlar.errors.autoconfigure.servlet;

import dev.ashlar.errors.autoconfigure.web.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** One id per request. */
final class RequestIds {

    String of(HttpServletRequest request) {
        if (request.getAttribute(RequestId.ATTRIBUTE) instanceof String known) {
            return known;
        }
        String id = RequestId.find(given(request));
        request.setAttribute(RequestId.ATTRIBUTE, id);
        return id;
    }

    /** What has named the request already, so that its log lines and its answer go by one name. */
    private static @Nullable String given(HttpServletRequest request) {
        return request.getAttribute(RequestId.SHARED_ATTRIBUTE) instanceof String named
                ? named
                : request.getHeader(RequestId.HEADER);
    }
}
