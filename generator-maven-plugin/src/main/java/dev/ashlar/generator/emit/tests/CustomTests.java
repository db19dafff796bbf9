package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.emit.java.Code;
import dev.ashlar.generator.model.Body;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.Response;
import dev.ashlar.generator.plan.MethodPlan;
import dev.ashlar.generator.plan.Plan;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An operation that waits for code: it is there, takes what the document says, and answers with a declared status. */
final class CustomTests {

    private static final int NOT_IMPLEMENTED = 501;
    private static final int CLASS_SIZE = 100;

    private final Samples samples;
    private final SampleBodies bodies;

    CustomTests(Plan plan) {
        this.samples = new Samples(plan.blueprint());
        this.bodies = new SampleBodies(plan.blueprint());
    }

    MethodSpec of(MethodPlan method) {
        return Tests.method(
                method.name() + "AnswersAsDeclaredOr501UntilWritten",
                Code.of(
                        """
                        $request:L
                                .expectStatus()
                                .value(status -> $assertions:T.assertThat(status)$check:L);
                        """,
                        Map.of(
                                "request", request(method),
                                "assertions", TestTypes.ASSERTIONS,
                                "check", check(method.operation()))));
    }

    private CodeBlock request(MethodPlan method) {
        Request request = Request.of(samples, method, Map.of());
        Body body = method.operation().body();
        if (body != null) {
            String mediaType = body.mediaTypes().isEmpty()
                    ? "application/json"
                    : body.mediaTypes().get(0);
            request.sending(bodies.of(body), mediaType);
        }
        return request.code();
    }

    private static CodeBlock check(Operation operation) {
        Set<Integer> declared = new LinkedHashSet<>();
        operation.responses().stream().map(Response::status).forEach(declared::add);
        if (declared.contains(Response.DEFAULT) || declared.stream().noneMatch(status -> status / CLASS_SIZE == 2)) {
            boolean namesRows = operation.route().path().contains("{");
            return CodeBlock.of(namesRows ? ".isNotIn(405, 415, 500)" : ".isNotIn(404, 405, 415, 500)");
        }
        declared.add(NOT_IMPLEMENTED);
        return CodeBlock.of(".isIn($L)", declared.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
}
