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

    private static final String DOCS = "/docs";

    private static final String DOCUMENT = "/openapi.yaml";

    /** An operation that waits for code, or that asks for a token, shows nothing: another one may. */
    private static final int ATTEMPTS = 5;

    private final WebServerApplicationContext context;
    private final LocalRunCaller caller;

    LocalRunSummary(WebServerApplicationContext context, LocalRunCaller caller) {
        this.context = context;
        this.caller = caller;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        if (event.getApplicationContext() == context && context.getWebServer() != null) {
            LOGGER.info("{}", text());
        }
    }

    /** Whether the summary names that path anyway, so that it is no example of what the application does. */
    static boolean tells(String path) {
        return path.equals(DOCS) || path.equals(DOCUMENT);
    }

    private String text() {
        LocalAddress address = LocalAddress.of(context);
        List<String> lines = new ArrayList<>();
        if (address.answers(DOCS)) {
            lines.add("API docs    " + address.url(DOCS));
        }
        if (address.answers(DOCUMENT)) {
            lines.add("Document    " + address.url(DOCUMENT));
        }
        ExampleRequest.paths(context)
                .limit(ATTEMPTS)
                .filter(address::answers)
                .findFirst()
                .ifPresent(path -> lines.add("Try         curl " + address.url(path)));
        caller.call(context, address.url("/…")).ifPresent(call -> lines.add("As caller   " + call));
        lines.add("Database    " + database());
        return "The application is ready:\n\n    " + String.join("\n    ", lines) + "\n";
    }

    private String database() {
        return context.getBeanProvider(JdbcConnectionDetails.class).stream()
                .findFirst()
                .map(LocalRunSummary::described)
                .orElse("the application's own");
    }

    private static String described(JdbcConnectionDetails details) {
        // Without its query, in which a configured URL may carry a password.
        String url = details.getJdbcUrl().replaceFirst("\\?.*", "");
        return url + " (user " + details.getUsername() + ")";
    }
}
