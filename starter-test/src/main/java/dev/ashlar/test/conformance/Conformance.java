package dev.ashlar.test.conformance;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Walks an OpenAPI document against a running application: sends each operation requests that the document allows, at the
 * bounds of its schemas too, and requests that it does not allow in one respect each, and holds every response against what the
 * document declares. What is sent is the same in every walk, but for the keys of rows that responses have shown.
 *
 * <pre>{@code
 * Conformance.of(Path.of("src/main/openapi/openapi.yaml"))
 *         .against(URI.create("http://localhost:8080"))
 *         .as(credentials.headers(caller))
 *         .walk()
 *         .assertKept();
 * }</pre>
 *
 * <p>It makes rows, changes and deletes them: it is for the databases of tests.
 */
public final class Conformance {

    private static final int REQUESTS = 60;

    private final Path document;
    private final URI server;
    private final Map<String, String> headers;
    private final Set<String> without;
    private final int requests;

    private Conformance(Path document, URI server, Map<String, String> headers, Set<String> without, int requests) {
        this.document = document;
        this.server = server;
        this.headers = headers;
        this.without = without;
        this.requests = requests;
    }

    /**
     * A walk of a document, against {@code http://localhost:8080}.
     *
     * @param document a file, YAML or JSON; files that it refers to lie where it says
     */
    public static Conformance of(Path document) {
        return new Conformance(document, URI.create("http://localhost:8080"), Map.of(), Set.of(), REQUESTS);
    }

    /** The application that answers at this address, below which lies the path of the document's first server. */
    public Conformance against(URI address) {
        return new Conformance(document, address, headers, without, requests);
    }

    /** Sends these headers with every request: credentials of somebody who may do everything. */
    public Conformance as(Map<String, String> credentials) {
        return new Conformance(document, server, Map.copyOf(credentials), without, requests);
    }

    /** Does not call these operations. */
    public Conformance without(String... operationIds) {
        return new Conformance(document, server, headers, Set.of(operationIds), requests);
    }

    /** Sends each operation about so many requests at most, half of them valid; 60 by default. */
    public Conformance atMost(int requestsPerOperation) {
        return new Conformance(document, server, headers, without, requestsPerOperation);
    }

    /**
     * Calls all operations.
     *
     * @throws java.io.UncheckedIOException when the document cannot be read
     */
    public ConformanceReport walk() {
        ApiDocument api = ApiDocument.of(document);
        String base = server.toString().replaceFirst("/+$", "") + api.basePath();
        return new Walk(api, new Caller(base, headers), without, requests).report();
    }
}
