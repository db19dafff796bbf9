package dev.ashlar.generator.emit.project;

import dev.ashlar.generator.emit.example.Examples;
import dev.ashlar.generator.emit.text.Escaping;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.plan.Plan;
import java.util.List;

/** Values of {@code requests.http}. */
record HttpRequests(String title, List<HttpRequest> requests) {

    static ProjectFile<HttpRequests> file() {
        return ProjectFile.named("requests.http", Escaping.NONE, HttpRequests::of);
    }

    private static HttpRequests of(Plan plan) {
        HttpRequestWriter writer = new HttpRequestWriter(new Examples(plan.blueprint()));
        List<Operation> operations = plan.blueprint().operations();
        return new HttpRequests(
                Text.line(plan.blueprint().api().title()),
                operations.stream().map(writer::request).toList());
    }
}
