package dev.ashlar.security.autoconfigure.https;

import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.tomcat.util.buf.MessageBytes;
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
        if (anyIn(headers)) {
            names.forEach(headers::removeHeader);
        }
    }

    /** Most requests have none, and to ask for each by its name takes as long as all the rest of a valve. */
    private static boolean anyIn(MimeHeaders headers) {
        for (int index = 0; index < headers.size(); index++) {
            MessageBytes name = headers.getName(index);
            if (name.startsWithIgnoreCase("X-", 0) || name.equalsIgnoreCase("Forwarded")) {
                return true;
            }
        }
        return false;
    }
}
