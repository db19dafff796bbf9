package dev.ashlar.failures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.failures.table.FailureCase;
import dev.ashlar.failures.table.Reply;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;

/**
 * One test for each thing that must be true of each line's answer.
 *
 * @param variant who answers
 * @param checks what must be true of a line's answer
 */
record Examination(Variant variant, Function<FailureCase, List<Check>> checks) {

    Stream<DynamicContainer> ofEveryLine() {
        return variant.lines().stream()
                .map(failure -> DynamicContainer.dynamicContainer(
                        failure.name(), checks.apply(failure).stream().map(check -> judged(failure, check))));
    }

    private DynamicTest judged(FailureCase failure, Check check) {
        return DynamicTest.dynamicTest(
                failure.name() + " " + check.sentence(),
                () -> assertThat(passes(failure, check))
                        .as("%s %s, but was %s", failure.name(), check.sentence(), answer(failure))
                        .isTrue());
    }

    private boolean passes(FailureCase failure, Check check) {
        return check.passes(answer(failure), Answers.of(variant));
    }

    private Reply answer(FailureCase failure) {
        return Answers.of(variant).to(failure);
    }
}
