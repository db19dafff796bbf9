package dev.ashlar.failures.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** A service that the application depends on, on loopback. */
@Component
class Upstream implements AutoCloseable {

    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    Upstream() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/401", exchange -> answer(exchange, 401, "{\"secret\":true}"));
        server.createContext("/404", exchange -> answer(exchange, 404, "{\"secret\":true}"));
        server.createContext("/500", exchange -> answer(exchange, 500, "secret stack"));
        server.createContext("/garbage", exchange -> answer(exchange, 200, "secret, and no JSON"));
        server.createContext("/slow", exchange -> untilClosing());
        server.start();
    }

    String call(String how) {
        Duration patience = how.equals("slow") ? Duration.ofMillis(50) : Duration.ofSeconds(20);
        return body(server.getAddress().getPort(), how, patience);
    }

    String callNobody() {
        return body(freePort(), "stock", Duration.ofSeconds(20));
    }

    private static String body(int port, String path, Duration patience) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newHttpClient());
        requests.setReadTimeout(patience);
        Map<?, ?> body = RestClient.builder()
                .requestFactory(requests)
                .build()
                .get()
                .uri("http://127.0.0.1:" + port + "/" + path + "?key=topsecret")
                .retrieve()
                .body(Map.class);
        return String.valueOf(body);
    }

    private void untilClosing() {
        try {
            closing.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
