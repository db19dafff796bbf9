package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.RateLimit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Operations and how often they may be called, in Java: a table with a line an operation. */
public final class LimitCode {

    private LimitCode() {}

    /** The limit of an operation that has one. */
    public static RateLimit limit(Operation operation) {
        return Objects.requireNonNull(operation.rateLimit(), operation.id());
    }

    /** Name, method and path, as arguments. */
    public static CodeBlock route(Operation operation) {
        return CodeBlock.of(
                "$S, $S, $S",
                operation.id(),
                operation.route().method().name(),
                operation.route().path());
    }

    /** The lines of a table. */
    public static CodeBlock lines(List<Operation> operations, Function<Operation, CodeBlock> line) {
        return operations.stream()
                .map(operation -> CodeBlock.of("\n        $L", line.apply(operation)))
                .collect(Collectors.collectingAndThen(Collectors.toList(), lines -> CodeBlock.join(lines, ",")));
    }
}
