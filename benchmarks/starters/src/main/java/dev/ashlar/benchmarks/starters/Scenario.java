package dev.ashlar.benchmarks.starters;

import java.nio.charset.StandardCharsets;

/** One request that is measured, and the status it must be answered with. */
enum Scenario {
    GET("GET, 200", "GET /orders/42", "", 200),
    POST("POST, 201", "POST /orders", """
            {"id": 42, "customer": "Ada Lovelace", "email": "ada@example.com", \
            "lines": [{"article": "chair", "quantity": 4}, {"article": "table", "quantity": 1}]}""", 201),
    STORED_GET("GET of a row, 200", "GET /stored-orders/42", "", 200),
    STORED_POST("POST of a row, 201", "POST /stored-orders", POST.body, 201),
    INVALID("POST, 422", "POST /orders", """
            {"id": 42, "customer": " ", "email": "nobody", \
            "lines": [{"article": "chair", "quantity": 0}, {"article": "table", "quantity": 1}]}""", 422);

    private final String title;
    private final String body;
    private final String request;
    private final int status;

    Scenario(String title, String target, String body, int status) {
        this.title = title;
        this.body = body;
        this.status = status;
        String length =
                body.isEmpty() ? "" : "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n";
        this.request = target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n" + length + "\r\n" + body;
    }

    String title() {
        return title;
    }

    byte[] request() {
        return request.getBytes(StandardCharsets.US_ASCII);
    }

    int status() {
        return status;
    }
}
