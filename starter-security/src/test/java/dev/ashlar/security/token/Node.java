package dev.ashlar.security.token;

import dev.ashlar.security.secrets.MarkedSecrets;
import dev.ashlar.test.postgres.FreshDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One running instance of the application, and a client of it that keeps no cookies of its own. */
public record Node(ConfigurableApplicationContext context) implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Starts one on a database that others may share. */
    public static Node start(FreshDatabase database, String... more) {
        return start(AccountsApplication.class, database, more);
    }

    /** Starts an application of another class. */
    public static Node start(Class<?> type, FreshDatabase database, String... more) {
        Stream<String> common = Stream.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--ashlar.security.proxies.trusted=127.0.0.1",
                "--spring.application.name=library",
                "--spring.profiles.active=test",
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword(),
                "--spring.sql.init.mode=always",
                "--spring.sql.init.schema-locations=optional:classpath*:dev/ashlar/security/*/schema-postgresql.sql",
                "--ashlar.security.rate-limits.address=100000/min",
                "--ashlar.security.rate-limits.login.limit=100000/min",
                "--ashlar.security.accounts.enabled=true");
        return new Node(new SpringApplication(type)
                .run(Stream.concat(common, Stream.of(more)).toArray(String[]::new)));
    }

    public HttpResponse<String> post(String path, Map<String, ?> body, String... headers)
            throws IOException, InterruptedException {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public HttpResponse<String> post(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).POST(BodyPublishers.noBody()));
    }

    public HttpResponse<String> patch(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).method("PATCH", BodyPublishers.noBody()));
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers));
    }

    public HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> register(String username, String password) throws IOException, InterruptedException {
        return post("/users", Map.of("username", username, "password", password));
    }

    public HttpResponse<String> login(String username, String password, String... headers)
            throws IOException, InterruptedException {
        return post("/auth/login", Map.of("username", username, "password", password), headers);
    }

    public HttpResponse<String> refresh(String token) throws IOException, InterruptedException {
        return post("/auth/refresh", Map.of("refresh_token", token));
    }

    /** A member of a JSON body. */
    public static String member(HttpResponse<String> response, String name) {
        String value = json(response).path(name).asString();
        return name.endsWith("_token") ? MarkedSecrets.mark(value) : value;
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    public static String[] bearer(HttpResponse<String> tokens) {
        return new String[] {"Authorization", "Bearer " + member(tokens, "access_token")};
    }

    public MovableClock clock() {
        return context.getBean(MovableClock.class);
    }

    private int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    @Override
    public void close() {
        context.close();
    }
}
