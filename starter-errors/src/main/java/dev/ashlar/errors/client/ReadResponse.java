package dev.ashlar.errors.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/** A response of which so much of the body has been read as anyone will see. */
final class ReadResponse implements ClientHttpResponse {

    private final ClientHttpResponse response;
    private final byte[] body;

    ReadResponse(ClientHttpResponse response, byte[] body) {
        this.response = response;
        this.body = body;
    }

    @Override
    public HttpStatusCode getStatusCode() throws IOException {
        return response.getStatusCode();
    }

    @Override
    public String getStatusText() throws IOException {
        return response.getStatusText();
    }

    /** Without a content type that is none, at which Spring's handler would fail. */
    @Override
    public HttpHeaders getHeaders() {
        HttpHeaders headers = response.getHeaders();
        if (ContentType.of(headers) == null) {
            headers = HttpHeaders.copyOf(headers);
            headers.remove(HttpHeaders.CONTENT_TYPE);
        }
        return headers;
    }

    @Override
    public InputStream getBody() {
        return new ByteArrayInputStream(body);
    }

    @Override
    public void close() {
        response.close();
    }
}
