package dev.ashlar.test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.core.env.Environment;

/** Where the running application is reached from this machine. */
record LocalAddress(String root) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    static LocalAddress of(WebServerApplicationContext context) {
        Environment environment = context.getEnvironment();
        boolean secure = environment.containsProperty("server.ssl.bundle")
                || environment.containsProperty("server.ssl.key-store")
                || environment.containsProperty("server.ssl.certificate");
        WebServer server = Objects.requireNonNull(context.getWebServer(), "a web server runs");
        String path = environment.getProperty("server.servlet.context-path", "");
        return new LocalAddress((secure ? "https" : "http") + "://localhost:" + server.getPort() + path);
    }

    String url(String path) {
        return root + path;
    }

    /** Whether a plain GET finds something there. */
    boolean answers(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url(path))).timeout(PATIENCE).build();
        try {
            HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() < 400;
        } catch (IOException unreachable) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
