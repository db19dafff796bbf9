package dev.ashlar.observability.autoconfigure.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ashlar.observability.autoconfigure.redaction.DefaultRedactor;
import dev.ashlar.observability.autoconfigure.redaction.RedactionProperties;
import dev.ashlar.observability.autoconfigure.redaction.RedactionProperties.Pii;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.Test;

/** OBS-12, on a server of its own. */
class RedactedJettyLogTests {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Test
    void noSecretIsInTheAccessLog() throws Exception {
        Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        server.setRequestLog(
                new CustomRequestLog(lines::add, "%{client}a \"%r\" %s %{X-Api-Key}i %{Accept}i %{session}C"));
        RedactedJettyLog.in(server, new DefaultRedactor(new RedactionProperties(true, Set.of("session"), Pii.USUAL)));
        server.start();
        try {
            HttpRequest request = HttpRequest.newBuilder(server.getURI().resolve("/ping?q=chair&token=QSECRET"))
                    .headers("X-Api-Key", "QSECRET", "Accept", "text/plain", "Cookie", "session=QSECRET")
                    .build();
            HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
            await().until(() -> !lines.isEmpty());
        } finally {
            server.stop();
        }
        assertThat(lines)
                .singleElement()
                .asString()
                .contains("GET /ping?q=chair&token=***", " 404 ", "text/plain")
                .doesNotContain("QSECRET");
    }
}
