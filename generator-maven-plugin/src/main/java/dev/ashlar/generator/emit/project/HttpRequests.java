package dev.ashlar.generator.emit.project;

import dev.ashlar.generator.emit.text.Escaping;
import dev.ashlar.generator.plan.Plan;
import java.util.List;

/**
 * Values of {@code requests.http}.
 *
 * @param credentials variables in which callers put what they show
 */
record HttpRequests(String title, List<String> credentials, List<HttpRequest> requests) {

    static ProjectFile<HttpRequests> file() {
        return ProjectFile.named("requests.http", Escaping.NONE, HttpRequests::of);
    }

    private static HttpRequests of(Plan plan) {
        AccessValues access = AccessValues.of(plan);
        HttpRequestWriter writer = new HttpRequestWriter(plan.blueprint(), access);
        return new HttpRequests(
                Text.line(plan.blueprint().api().title()),
                access.variables(),
                plan.access().operations().stream().map(writer::request).toList());
    }
}
