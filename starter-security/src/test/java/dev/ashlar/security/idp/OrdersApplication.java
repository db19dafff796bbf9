package dev.ashlar.security.idp;

import static dev.ashlar.security.access.Credentials.apiKey;
import static dev.ashlar.security.access.Credentials.bearer;
import static dev.ashlar.security.access.Credentials.caller;
import static dev.ashlar.security.access.OperationPolicy.guarded;

import dev.ashlar.security.access.AccessPolicies;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An application as a user of the starter has it, on a port of its own. */
public final class OrdersApplication implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Nobody connects before it is needed. */
    private static final String NO_DATABASE = "spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none";

    private static final String AUDIT_IN_MEMORY = "ashlar.security.audit.store=memory";

    private static final String MANY_REQUESTS = "ashlar.security.rate-limits.address=1000000/min";
    private static final String FEW_LINES = "logging.level.dev.ashlar.errors.4xx=warn";

    private static @Nullable OrdersApplication shared;

    private final ServletWebServerApplicationContext context;

    private OrdersApplication(String... properties) {
        context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Application.class)
                .properties(Stream.concat(
                                Stream.of(
                                        "server.port=0",
                                        "server.address=127.0.0.1",
                                        NO_DATABASE,
                                        AUDIT_IN_MEMORY,
                                        FEW_LINES,
                                        MANY_REQUESTS),
                                Arrays.stream(properties))
                        .toArray(String[]::new))
                .run();
    }

    /** The one of all tests that want no setting of their own, for {@link IdentityProvider#shared()}; it is never closed. */
    public static synchronized OrdersApplication shared() {
        if (shared == null) {
            shared = trusting(IdentityProvider.shared().issuer());
        }
        return shared;
    }

    /** Starts it with further properties. */
    public static OrdersApplication start(String... properties) {
        return new OrdersApplication(properties);
    }

    /** Starts it as one that takes the JWTs of an issuer. */
    public static OrdersApplication trusting(String issuer, String... properties) {
        return start(Stream.concat(
                        Stream.of(
                                "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer,
                                "spring.security.oauth2.resourceserver.jwt.audiences=" + IdentityProvider.AUDIENCE),
                        Arrays.stream(properties))
                .toArray(String[]::new));
    }

    /** One of its beans. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Asks it, with headers as names and values in turn. */
    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + context.getWebServer().getPort() + path));
        try {
            return CLIENT.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Asks it with a bearer token. */
    public HttpResponse<String> getAs(String token, String path) {
        return get(path, "Authorization", "Bearer " + token);
    }

    /** Its port. */
    public int port() {
        return context.getWebServer().getPort();
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        AccessPolicies policies() {
            return AccessPolicies.of(
                    guarded("me", "GET", "/api/me", caller()),
                    guarded("orders", "GET", "/api/orders", bearer("orders:read"), apiKey("orders:read")),
                    guarded("refunds", "GET", "/api/refunds", bearer("refunds"), apiKey("refunds")),
                    guarded("staff", "GET", "/api/staff", bearer().withRoles("STAFF")),
                    guarded("tokenOnly", "GET", "/api/token-only", bearer("orders:read")),
                    guarded("keyOnly", "GET", "/api/key-only", apiKey("orders:read")),
                    guarded("both", "GET", "/api/both", bearer("orders:read").and(apiKey())),
                    guarded("account", "GET", "/account", bearer()));
        }

        @Bean
        Routes routes() {
            return new Routes();
        }
    }

    @RestController
    static class Routes {

        @GetMapping({
            "/api/me",
            "/api/orders",
            "/api/refunds",
            "/api/staff",
            "/api/both",
            "/api/token-only",
            "/api/key-only",
            "/account"
        })
        String name(Authentication caller) {
            return caller.getName();
        }
    }
}
