package dev.ashlar.errors.autoconfigure.servlet;

import dev.ashlar.errors.autoconfigure.web.RequestId;
import jakarta.servlet.http.HttpServletRequest;

/** One id per request. */
final class RequestIds {

    String of(HttpServletRequest request) {
        if (request.getAttribute(RequestId.ATTRIBUTE) instanceof String known) {
            return known;
        }
        String id = RequestId.find(request.getHeader(RequestId.HEADER));
        request.setAttribute(RequestId.ATTRIBUTE, id);
        return id;
    }
}
