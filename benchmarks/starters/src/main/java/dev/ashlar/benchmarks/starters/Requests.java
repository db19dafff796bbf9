package dev.ashlar.benchmarks.starters;

import dev.ashlar.benchmarks.driver.Scenario;
import java.util.List;

/** The requests that are measured. */
final class Requests {

    private static final String ORDER = """
            {"id": 42, "customer": "Ada Lovelace", "email": "ada@example.com", \
            "lines": [{"article": "chair", "quantity": 4}, {"article": "table", "quantity": 1}]}""";

    private static final String INVALID = """
            {"id": 42, "customer": " ", "email": "nobody", \
            "lines": [{"article": "chair", "quantity": 0}, {"article": "table", "quantity": 1}]}""";

    static final List<Scenario> ALL = List.of(
            Scenario.of("GET, 200", "GET /orders/42", "", 200),
            Scenario.of("POST, 201", "POST /orders", ORDER, 201),
            Scenario.of("GET of a row, 200", "GET /stored-orders/42", "", 200),
            Scenario.of("POST of a row, 201", "POST /stored-orders", ORDER, 201),
            Scenario.of("POST, 422", "POST /orders", INVALID, 422));

    private Requests() {}
}
