package dev.ashlar.test.conformance;

import dev.ashlar.test.conformance.OperationReport.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Calls all operations of a document, in an order in which they can succeed: what makes rows first, what deletes them last. */
final class Walk {

    private static final int SEED = 42;
    private static final int ROUNDS = 3;

    private final ApiDocument document;
    private final Caller caller;
    private final Set<String> without;
    private final int requests;
    private final KnownRows rows = new KnownRows();
    private final Samples samples;
    private final InvalidSamples invalidSamples;
    private final Judge judge;
    private final Map<Operation, OperationLog> logs = new LinkedHashMap<>();

    Walk(ApiDocument document, Caller caller, Set<String> without, int requests) {
        this.document = document;
        this.caller = caller;
        this.without = without;
        this.requests = requests;
        SchemaRules rules = new SchemaRules(document);
        Values values = new Values(rules, rows, new Random(SEED));
        this.samples = new Samples(values, rows);
        this.invalidSamples = new InvalidSamples(samples, values, new Violations(rules));
        this.judge = new Judge(rules);
    }

    ConformanceReport report() {
        List<Operation> operations = document.operations();
        operations.forEach(operation -> logs.put(operation, new OperationLog(operation)));
        List<Operation> called = operations.stream()
                .filter(operation -> !without.contains(operation.id()))
                .sorted(Comparator.comparingInt(Walk::depth))
                .toList();
        makeRows(called);
        each(called, Walk::reads).forEach(this::valid);
        each(called, Walk::changes).forEach(this::valid);
        called.forEach(this::invalid);
        each(called, operation -> operation.is("DELETE"))
                .sorted(Comparator.comparingInt(Walk::depth).reversed())
                .forEach(this::delete);
        return new ConformanceReport(
                document.title(),
                logs.values().stream().map(OperationLog::report).toList());
    }

    private static Stream<Operation> each(List<Operation> operations, Predicate<Operation> wanted) {
        return operations.stream().filter(wanted);
    }

    private static int depth(Operation operation) {
        return operation.path().split("\\{", -1).length;
    }

    private static boolean makes(Operation operation) {
        return operation.is("POST");
    }

    private static boolean reads(Operation operation) {
        return operation.is("GET", "HEAD", "OPTIONS");
    }

    private static boolean changes(Operation operation) {
        return operation.is("PUT", "PATCH");
    }

    /** Rows may need others, whose operations come later in the document. */
    private void makeRows(List<Operation> called) {
        for (int round = 0; round < ROUNDS; round++) {
            each(called, Walk::makes)
                    .filter(operation -> !log(operation).isDone())
                    .forEach(
                            operation -> samples.of(operation).stream().limit(2).forEach(this::send));
            each(called, Walk::reads)
                    .filter(operation -> !log(operation).isDone())
                    .forEach(operation -> samples.least(operation).ifPresent(this::send));
        }
        each(called, Walk::makes).forEach(this::valid);
    }

    private void valid(Operation operation) {
        if (!log(operation).isNotWritten()) {
            samples.of(operation).stream().limit(Math.max(1, requests / 2)).forEach(this::send);
        }
    }

    private void invalid(Operation operation) {
        invalidSamples.of(operation).stream()
                .limit(Math.max(1, requests - requests / 2))
                .forEach(this::send);
    }

    /** Others may need a row, so that it is not the first one that can be deleted. */
    private void delete(Operation operation) {
        for (int round = 0; round < ROUNDS && !log(operation).isDone(); round++) {
            for (Map<String, String> arguments : List.copyOf(rows.arguments(operation.path())).stream()
                    .limit(5)
                    .toList()) {
                if (log(operation).isDone()) {
                    break;
                }
                samples.least(operation, arguments).ifPresent(this::send);
            }
        }
        valid(operation);
    }

    private void send(Sample sample) {
        Reply reply = caller.send(sample);
        List<String> faults = judge.faults(sample, reply);
        log(sample.operation()).add(sample, reply, faults);
        if (reply.isOf(2)) {
            learn(sample, reply);
        }
    }

    private void learn(Sample sample, Reply reply) {
        if (sample.operation().is("DELETE")) {
            rows.forget(sample.path(), sample.operation().path());
        } else {
            Optional<Content> content = sample.operation()
                    .response(reply.status())
                    .flatMap(declared -> declared.content(reply.contentType()))
                    .filter(found -> Content.isJson(reply.contentType()));
            content.ifPresent(found -> reply.json()
                    .ifPresent(body -> rows.learn(sample.operation(), sample.path(), found.schema(), body)));
        }
    }

    private OperationLog log(Operation operation) {
        return logs.computeIfAbsent(operation, OperationLog::new);
    }

    /** What became of one operation so far. */
    private static final class OperationLog {

        private final Operation operation;
        private final List<Answer> answers = new ArrayList<>();
        private final List<Breach> breaches = new ArrayList<>();
        private boolean notWritten;

        OperationLog(Operation operation) {
            this.operation = operation;
        }

        void add(Sample sample, Reply reply, List<String> faults) {
            Answer answer =
                    new Answer(sample.what(), sample.valid(), sample.toString(), reply.status(), reply.toString());
            answers.add(answer);
            notWritten |= Judge.isNotWritten(reply);
            if (!faults.isEmpty()) {
                breaches.add(new Breach(answer, faults));
            }
        }

        boolean isNotWritten() {
            return notWritten;
        }

        boolean isDone() {
            return notWritten || answers.stream().anyMatch(Answer::isSuccess);
        }

        OperationReport report() {
            return new OperationReport(
                    operation.id(), operation.method(), operation.path(), outcome(), answers, breaches);
        }

        private Outcome outcome() {
            if (!breaches.isEmpty()) {
                return Outcome.BROKEN;
            } else if (answers.isEmpty()) {
                return Outcome.NOT_CALLED;
            } else if (notWritten) {
                return Outcome.NOT_WRITTEN;
            }
            return isDone() ? Outcome.KEPT : Outcome.UNPROVEN;
        }
    }
}
