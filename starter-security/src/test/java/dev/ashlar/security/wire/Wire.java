package dev.ashlar.security.wire;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.SocketFactory;

/** Sends bytes to a server on this machine and reads until it closes the connection. */
public final class Wire {

    private static final int TIMEOUT_MILLIS = 20_000;

    private final SocketFactory sockets;
    private final int port;

    /** To a port, through sockets such as those of TLS. */
    public Wire(SocketFactory sockets, int port) {
        this.sockets = sockets;
        this.port = port;
    }

    /** To a port without encryption. */
    public Wire(int port) {
        this(SocketFactory.getDefault(), port);
    }

    /** A request without a body, with further header lines. */
    public Answer request(String method, String target, String... headers) throws IOException {
        String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        String host = lines.startsWith("Host:") ? "" : "Host: localhost\r\n";
        return raw(method + " " + target + " HTTP/1.1\r\n" + host + lines + "Connection: close\r\n\r\n");
    }

    /** A GET. */
    public Answer get(String target, String... headers) throws IOException {
        return request("GET", target, headers);
    }

    /** Whatever it is. */
    public Answer raw(String text) throws IOException {
        try (Socket socket = sockets.createSocket("127.0.0.1", port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return Answer.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
