package dev.ashlar.test;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;

/** Logs, once the application is ready, where a newcomer can look. */
final class LocalRunSummary implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOGGER = LoggerFactory.getLogger(LocalPostgres.class);

    private final WebServerApplicationContext context;

    LocalRunSummary(WebServerApplicationContext context) {
        this.context = context;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        if (event.getApplicationContext() == context && context.getWebServer() != null) {
            LOGGER.info("{}", text());
        }
    }

    private String text() {
        LocalAddress address = LocalAddress.of(context);
        List<String> lines = new ArrayList<>();
        if (address.answers("/docs")) {
            lines.add("API docs    " + address.url("/docs"));
        }
        if (address.answers("/openapi.yaml")) {
            lines.add("Document    " + address.url("/openapi.yaml"));
        }
        ExampleRequest.path(context).ifPresent(path -> lines.add("Try         curl " + address.url(path)));
        lines.add("Database    " + database());
        return "The application is ready:\n\n    " + String.join("\n    ", lines) + "\n";
    }

    private String database() {
        return context.getBeanProvider(JdbcConnectionDetails.class).stream()
                .findFirst()
                .map(details -> details.getJdbcUrl() + " (user " + details.getUsername() + ")")
                .orElse("the application's own");
    }
}
