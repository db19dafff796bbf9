package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.plan.Attribute;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.ResourcePlan;
import java.util.Map;

/** What the tests of one backend are made with. */
record Workshop(Plan plan, Scenes scenes, Samples samples, RowGraph graph, RowValues values, Bodies bodies) {

    static Workshop of(Plan plan) {
        Samples samples = new Samples(plan.blueprint());
        RowGraph graph = new RowGraph(plan);
        return new Workshop(plan, new Scenes(plan), samples, graph, new RowValues(plan), new Bodies(plan, graph));
    }

    /** A value of a key, or of another field that rows are found by, that no row has. */
    CodeBlock unknownKey(ResourcePlan resource, Attribute attribute) {
        return attribute.field().type() == ScalarType.STRING
                ? DistinctText.of("unknown", attribute.field().constraints())
                        .map(DistinctText::code)
                        .or(() -> values.distinct(resource, attribute))
                        .orElse(CodeBlock.of("$S", "unknown"))
                : UnknownKeys.of(attribute);
    }

    /** The call of an operation that sends no body. */
    CodeBlock request(Subject subject, Map<String, CodeBlock> values) {
        return call(subject, values).code();
    }

    /** The call of an operation with that body. */
    CodeBlock request(Subject subject, Map<String, CodeBlock> values, CodeBlock json) {
        return call(subject, values, json).code();
    }

    /** The call of an operation that sends no body, with room for headers. */
    Request call(Subject subject, Map<String, CodeBlock> values) {
        return Request.of(samples, subject.method(), values);
    }

    /** As above, with that body. */
    Request call(Subject subject, Map<String, CodeBlock> values, CodeBlock json) {
        return call(subject, values).sending(json, bodies.mediaType(subject.method()));
    }
}
