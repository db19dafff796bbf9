package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.emit.java.Code;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.plan.GroupPlan;
import dev.ashlar.generator.plan.MethodPlan;
import java.util.Map;
import java.util.Optional;

/** Reading a stored row once more, to see what an operation without an answer has done to it. */
final class ReadBack {

    private final Workshop workshop;

    ReadBack(Workshop workshop) {
        this.workshop = workshop;
    }

    /** The operation that reads a row by its key alone, when the document has one. */
    Optional<Subject> reader(Subject subject) {
        return workshop.plan().groups().stream()
                .map(GroupPlan::methods)
                .flatMap(methods -> methods.stream())
                .flatMap(method -> reader(subject, method).stream())
                .findFirst();
    }

    /** The statement that reads the row of the subject's variable and checks the answer. */
    CodeBlock statement(Subject reader, CodeBlock shown) {
        return Code.of(
                """
                $request:L
                        .expectStatus()
                        .isEqualTo($status:L)$shown:L;
                """,
                Map.of(
                        "request",
                                workshop.request(
                                        reader, workshop.scenes().stored(reader).values()),
                        "status", reader.intent().result().status(),
                        "shown", shown));
    }

    private Optional<Subject> reader(Subject subject, MethodPlan method) {
        if (!(method.operation().intent() instanceof Intent.GetRow get)) {
            return Optional.empty();
        }
        String key = subject.resource().resource().key().name();
        Subject reader = new Subject(workshop.plan(), method, get);
        return Optional.of(reader)
                .filter(found ->
                        found.target().resource().equals(subject.target().resource()))
                .filter(found -> found.parents().isEmpty() && found.findsRowsByPath())
                .filter(found -> found.target().lookup() != null
                        && found.target().lookup().field().equals(key));
    }
}
