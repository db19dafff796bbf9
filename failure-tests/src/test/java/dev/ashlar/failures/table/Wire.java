package dev.ashlar.failures.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;

/**
 * Sends requests over a socket: the clients at hand refuse to send what is wrong on purpose, and hide how a response
 * ended.
 *
 * @param port where the server listens on loopback
 */
public record Wire(int port) {

    private static final int PATIENCE = 20_000;

    /** Sends a request and reads until the server closes. */
    public Reply send(HttpCall call) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(call.bytes(port));
            return Reply.parse(readAll(socket.getInputStream()), call.method().equals("HEAD"));
        } catch (SocketTimeoutException silence) {
            return Reply.NONE;
        }
    }

    private static byte[] readAll(InputStream in) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                read.write(buffer, 0, count);
            }
        } catch (SocketException reset) {
            if (read.size() == 0) {
                throw reset;
            }
        }
        return read.toByteArray();
    }
}
