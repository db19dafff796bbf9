package dev.ashlar.security.test;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Calls an application on this machine, also in ways that no client would. */
final class Calls {

    private static final int TIMEOUT_MILLIS = 60_000;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port;

    Calls(int port) {
        this.port = port;
    }

    Seen send(String method, String target, Map<String, String> headers, String body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + target))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        try {
            return Seen.of(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    Seen get(String target, Map<String, String> headers) throws IOException {
        return send("GET", target, headers, "");
    }

    Seen postJson(String target, Map<String, String> headers, String body) throws IOException {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", "application/json");
        return send("POST", target, all, body);
    }

    /** The lines of a request without a body, whatever they are. */
    Seen raw(String... lines) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return Seen.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
