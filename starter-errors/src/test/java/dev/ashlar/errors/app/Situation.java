package dev.ashlar.errors.app;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;

/** A request that fails, and how it must be answered. */
record Situation(
        String method, String path, List<String> headers, String body, int status, String code, String errors) {

    static Situation get(String path) {
        return new Situation("GET", path, List.of(), "", 0, "", "");
    }

    static Situation send(String method, String path) {
        return new Situation(method, path, List.of(), "", 0, "", "");
    }

    static Situation json(String path, String body) {
        return new Situation("POST", path, List.of("Content-Type", "application/json"), body, 0, "", "");
    }

    Situation with(String header, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(header);
        more.add(value);
        return new Situation(method, path, more, body, status, code, errors);
    }

    Situation body(String content) {
        return new Situation(method, path, headers, content, status, code, errors);
    }

    Situation is(int expectedStatus, String expectedCode) {
        return new Situation(method, path, headers, body, expectedStatus, expectedCode, errors);
    }

    /** The expected errors as JSON, with ' for ", without their details. */
    Situation errors(String... expected) {
        return new Situation(
                method, path, headers, body, status, code, ("[" + String.join(",", expected) + "]").replace('\'', '"'));
    }

    HttpRequest request(int port) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        return request.build();
    }

    @Override
    public String toString() {
        String shown = body.length() > 60 ? body.substring(0, 60) + "…" : body;
        return "%s %s %s → %d %s".formatted(method, path, shown, status, code);
    }
}
