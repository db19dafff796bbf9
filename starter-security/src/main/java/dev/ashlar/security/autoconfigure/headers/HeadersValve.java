package dev.ashlar.security.autoconfigure.headers;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.security.web.header.HeaderWriter;

/** Writes the headers of answers that Tomcat gives without asking the application, to broken requests for example. */
final class HeadersValve extends ValveBase {

    private final HeaderWriter headers;

    HeadersValve(HeaderWriter headers) {
        super(true);
        this.headers = headers;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        List<String> before = List.copyOf(response.getHeaderNames());
        headers.writeHeaders(request, response);
        EarlyHeaders.remember(request, response, before);
        getNext().invoke(request, response);
    }
}
