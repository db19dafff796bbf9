package dev.ashlar.security.autoconfigure.https;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Takes from everybody but trusted proxies what only those may say. */
final class StrangersValve extends ValveBase {

    private final TrustedProxies proxies;

    StrangersValve(TrustedProxies proxies) {
        super(true);
        this.proxies = proxies;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!proxies.include(request.getRemoteAddr())) {
            ForwardedHeaders.removeAll(request);
        }
        getNext().invoke(request, response);
    }
}
