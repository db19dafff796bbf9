package dev.ashlar.security.autoconfigure.https;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Removes what a proxy said once the server has understood it. What is left of it is what the client had made up, and
 * nobody behind must take it for the proxy's word.
 */
final class UnderstoodHeadersValve extends ValveBase {

    UnderstoodHeadersValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        ForwardedHeaders.removeUnderstood(request);
        getNext().invoke(request, response);
    }
}
