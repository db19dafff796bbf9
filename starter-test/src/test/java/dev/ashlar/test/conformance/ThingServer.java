package dev.ashlar.test.conformance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Serves the things of {@code things.yaml}, as the document says but for the mistakes that it is told to make. */
final class ThingServer implements AutoCloseable {

    static final Path DOCUMENT = Path.of("src/test/resources/conformance/things.yaml");

    /** What it may do wrong. */
    enum Mistake {
        FAILS_AT_MALFORMED_JSON,
        TAKES_LONG_NAMES,
        TAKES_ANY_LIMIT,
        FORGETS_THE_NAME,
        FORGETS_THE_TOTAL,
        ANSWERS_200,
        ANSWERS_TEXT,
        SHOWS_THE_SECRET,
        REFUSES_WITHOUT_A_PROBLEM,
        REFUSES_LARGE_THINGS,
        IS_NOT_WRITTEN
    }

    static {
        // It sends head and body in two packets, and would wait between them.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Map<Long, ObjectNode> things = new ConcurrentSkipListMap<>();
    private final Set<Mistake> mistakes;
    private final HttpServer server;
    private final SchemaRules rules;
    private final Place schema;

    ThingServer(Mistake... mistakes) throws IOException {
        this.mistakes = Set.of(mistakes);
        ApiDocument document = ApiDocument.of(DOCUMENT);
        rules = new SchemaRules(document);
        schema = document.root().member("components").member("schemas").member("Thing");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/things", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    Map<Long, ObjectNode> things() {
        return things;
    }

    private boolean makes(Mistake mistake) {
        return mistakes.contains(mistake);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring("/v1/things".length());
            if (path.isEmpty()) {
                switch (exchange.getRequestMethod()) {
                    case "POST" -> make(exchange);
                    default -> list(exchange);
                }
            } else {
                one(exchange, path.substring(1));
            }
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        String tenant = String.valueOf(exchange.getRequestHeaders().getFirst("X-Tenant"));
        boolean isInvalid = Stream.of(query.split("&"))
                .anyMatch(pair -> (pair.startsWith("limit=") && !pair.matches("limit=([1-9]|10)"))
                        || (pair.startsWith("kinds=") && !pair.matches("kinds=(small|large)([|](small|large))*")));
        if (!tenant.matches("[a-z]{3}") || (isInvalid && !makes(Mistake.TAKES_ANY_LIMIT))) {
            refuse(exchange, 400);
            return;
        }
        ArrayNode all = Json.NODES.arrayNode();
        things.values().stream().limit(10).map(this::shown).forEach(all::add);
        if (!makes(Mistake.FORGETS_THE_TOTAL)) {
            exchange.getResponseHeaders().set("X-Total", Integer.toString(things.size()));
        }
        send(exchange, 200, "application/json", all);
    }

    private void make(HttpExchange exchange) throws IOException {
        if (makes(Mistake.IS_NOT_WRITTEN)) {
            refuse(exchange, 501);
            return;
        }
        try {
            if (!String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"))
                    .startsWith("application/json")) {
                refuse(exchange, 415);
                return;
            }
            JsonNode sent = Json.MAPPER.readTree(exchange.getRequestBody().readAllBytes());
            boolean isLong = makes(Mistake.TAKES_LONG_NAMES)
                    && sent.path("name").asString("").length() > 12;
            boolean isLarge = makes(Mistake.REFUSES_LARGE_THINGS)
                    && sent.path("kind").asString("").equals("large");
            if (isLarge || !(isLong || rules.allows(schema, sent, SchemaRules.Reader.SERVER))) {
                refuse(exchange, 422);
                return;
            }
            ObjectNode thing = Json.copy(sent).put("id", things.size() + 1);
            things.put(thing.get("id").asLong(), thing);
            send(exchange, makes(Mistake.ANSWERS_200) ? 200 : 201, "application/json", shown(thing));
        } catch (JacksonException malformed) {
            refuse(exchange, makes(Mistake.FAILS_AT_MALFORMED_JSON) ? 500 : 400);
        }
    }

    private void one(HttpExchange exchange, String key) throws IOException {
        if (!key.matches("-?\\d{1,19}")) {
            refuse(exchange, 400);
        } else if (!things.containsKey(Long.valueOf(key))) {
            refuse(exchange, 404);
        } else if (exchange.getRequestMethod().equals("DELETE")) {
            things.remove(Long.valueOf(key));
            exchange.sendResponseHeaders(204, -1);
        } else {
            send(
                    exchange,
                    200,
                    makes(Mistake.ANSWERS_TEXT) ? "text/plain" : "application/json",
                    shown(things.get(Long.valueOf(key))));
        }
    }

    private ObjectNode shown(ObjectNode thing) {
        ObjectNode shown = thing.deepCopy();
        if (!makes(Mistake.SHOWS_THE_SECRET)) {
            shown.remove("secret");
        }
        if (makes(Mistake.FORGETS_THE_NAME)) {
            shown.remove("name");
        }
        if (shown.get("inside") instanceof ObjectNode inside) {
            shown.set("inside", shown(inside).put("id", 0));
        }
        return shown;
    }

    private void refuse(HttpExchange exchange, int status) throws IOException {
        ObjectNode problem = Json.NODES.objectNode().put("type", "about:blank").put("status", status);
        send(
                exchange,
                status,
                makes(Mistake.REFUSES_WITHOUT_A_PROBLEM) ? "text/html" : "application/problem+json",
                problem);
    }

    private static void send(HttpExchange exchange, int status, String type, JsonNode body) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
