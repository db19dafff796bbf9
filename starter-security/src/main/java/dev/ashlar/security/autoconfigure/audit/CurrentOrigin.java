package dev.ashlar.security.autoconfigure.audit;

import dev.ashlar.errors.autoconfigure.web.RequestId;
import dev.ashlar.security.audit.AuditOrigin;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.MDC;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the work of the current thread comes from. */
final class CurrentOrigin {

    AuditOrigin get() {
        String traceId = MDC.get("traceId");
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            return new AuditOrigin(request.getRemoteAddr(), requestId(request), traceId);
        }
        return new AuditOrigin(null, null, traceId);
    }

    /** The problem of this request, if it becomes one, is to have the same. */
    private static String requestId(HttpServletRequest request) {
        if (!(request.getAttribute(RequestId.ATTRIBUTE) instanceof String)) {
            request.setAttribute(RequestId.ATTRIBUTE, RequestId.find(request.getHeader(RequestId.HEADER)));
        }
        return (String) request.getAttribute(RequestId.ATTRIBUTE);
    }
}
