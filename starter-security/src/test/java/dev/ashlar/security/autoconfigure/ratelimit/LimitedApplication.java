package dev.ashlar.security.autoconfigure.ratelimit;

import static dev.ashlar.security.access.Credentials.bearer;
import static dev.ashlar.security.access.Credentials.caller;
import static dev.ashlar.security.access.OperationPolicy.guarded;
import static dev.ashlar.security.access.OperationPolicy.open;
import static dev.ashlar.security.ratelimit.OperationRateLimit.limited;

import dev.ashlar.security.access.AccessPolicies;
import dev.ashlar.security.ratelimit.RateLimit;
import dev.ashlar.security.ratelimit.RateLimits;
import dev.ashlar.security.token.TestIssuer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A node of an application with limits, and requests to it. */
record LimitedApplication(ConfigurableApplicationContext context) implements AutoCloseable {

    static final TestIssuer ISSUER = new TestIssuer();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** It stands still, so that no budget comes back while a slow machine is still counting. */
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2030-01-01T00:00:00Z"));

    static LimitedApplication start(String... arguments) {
        String[] common = {
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--ashlar.security.rate-limits.policies.reports=4/min",
            "--ashlar.security.rate-limits.login.limit=20/min"
        };
        String[] all = Stream.of(common, arguments).flatMap(Stream::of).toArray(String[]::new);
        return new LimitedApplication(new SpringApplication(App.class).run(all));
    }

    static void waitFor(Duration time) {
        NOW.updateAndGet(now -> now.plus(time));
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers));
    }

    HttpResponse<String> head(String path, String... headers) {
        return send(request(path, headers).method("HEAD", BodyPublishers.noBody()));
    }

    HttpResponse<String> post(String path, String... headers) {
        return send(request(path, headers).POST(BodyPublishers.ofString("guess")));
    }

    @Override
    public void close() {
        context.close();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({Books.class, Reports.class})
    static class App {

        @Bean
        Clock clock() {
            InstantSource now = NOW::get;
            return now.withZone(ZoneOffset.UTC);
        }

        @Bean
        JwtDecoder decoder() {
            return ISSUER.decoder();
        }

        @Bean
        AccessPolicies policies() {
            return AccessPolicies.of(
                    open("login", "POST", "/auth/login"),
                    open("open", "GET", "/open"),
                    guarded("books", "GET", "/books", caller()),
                    guarded("secret", "GET", "/secret", bearer("never")),
                    guarded("search", "GET", "/books/search", caller()),
                    guarded("export", "GET", "/books/export", caller()),
                    guarded("covers", "GET", "/books/covers", caller()),
                    guarded("health", "GET", "/books/health", caller()),
                    guarded("ruled", "GET", "/books/ruled", caller()),
                    guarded("reports", "GET", "/reports", caller()),
                    guarded("oldReports", "GET", "/reports/old", caller()));
        }

        @Bean
        RateLimits limits() {
            return RateLimits.of(
                    limited("searchBooks", "GET", "/books/search", "2/min"),
                    limited("exportBooks", "GET", "/books/export", "1/hour").byAddress());
        }
    }

    @RestController
    static class Books {

        @GetMapping({"/books", "/open", "/secret", "/books/ruled"})
        String books() {
            return "books";
        }

        @GetMapping("/books/search")
        String search() {
            return "found";
        }

        @GetMapping("/books/export")
        String export() {
            return "exported";
        }

        @RateLimit("3/min")
        @GetMapping("/books/covers")
        String covers() {
            return "covers";
        }

        @RateLimit("unlimited")
        @GetMapping("/books/health")
        String health() {
            return "health";
        }

        @PostMapping("/auth/login")
        String login() {
            throw new BadCredentialsException("wrong");
        }
    }

    @RestController
    @RateLimit("reports")
    static class Reports {

        @GetMapping("/reports")
        String reports() {
            return "reports";
        }

        @GetMapping("/reports/old")
        String old() {
            return "old reports";
        }
    }
}
