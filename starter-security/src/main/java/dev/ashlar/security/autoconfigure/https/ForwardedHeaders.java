package dev.ashlar.security.autoconfigure.https;

import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.tomcat.util.http.MimeHeaders;

/** The headers by which proxies tell what they were asked. */
final class ForwardedHeaders {

    /** What is understood by the server itself and is of no use behind it. */
    private static final List<String> UNDERSTOOD = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-By",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Proto",
            "X-Forwarded-Ssl");

    private static final List<String> OTHERS =
            List.of("X-Forwarded-Prefix", "X-Forwarded-Server", "X-Real-IP", "X-Original-URL", "X-Rewrite-URL");

    private ForwardedHeaders() {}

    static void removeAll(Request request) {
        removeUnderstood(request);
        remove(request, OTHERS);
    }

    static void removeUnderstood(Request request) {
        remove(request, UNDERSTOOD);
    }

    private static void remove(Request request, List<String> names) {
        MimeHeaders headers = request.getCoyoteRequest().getMimeHeaders();
        names.forEach(headers::removeHeader);
    }
}
