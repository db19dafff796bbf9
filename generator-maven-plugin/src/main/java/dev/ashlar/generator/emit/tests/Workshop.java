package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.plan.Plan;
import java.util.Map;

/** What the tests of one backend are made with. */
record Workshop(Plan plan, Scenes scenes, Samples samples, RowGraph graph, RowValues values, Bodies bodies) {

    static Workshop of(Plan plan) {
        Samples samples = new Samples(plan.blueprint());
        RowGraph graph = new RowGraph(plan);
        return new Workshop(plan, new Scenes(plan), samples, graph, new RowValues(plan), new Bodies(plan, graph));
    }

    /** The call of an operation that sends no body. */
    CodeBlock request(Subject subject, Map<String, CodeBlock> values) {
        return Request.of(samples, subject.method(), values).code();
    }

    /** The call of an operation with that body. */
    CodeBlock request(Subject subject, Map<String, CodeBlock> values, CodeBlock json) {
        String mediaType = bodies.mediaType(subject.method());
        return Request.of(samples, subject.method(), values)
                .sending(json, mediaType)
                .code();
    }
}
