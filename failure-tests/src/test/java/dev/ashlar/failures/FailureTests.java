package dev.ashlar.failures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.failures.table.FailureCase;
import dev.ashlar.failures.table.FailureTable;
import dev.ashlar.failures.table.Reply;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every line of the tables, fired at Spring MVC on Tomcat with PostgreSQL. */
class FailureTests {

    @TestFactory
    Stream<DynamicContainer> everyFailureOnMvc() {
        return FailureTable.all().stream()
                .filter(failure -> !Pending.ON_MVC.contains(failure.name()))
                .map(failure -> DynamicContainer.dynamicContainer(
                        failure.name(), Judgement.of(failure).stream().map(check -> judged(failure, check))));
    }

    @TestFactory
    Stream<DynamicTest> everyPendingFailureIsStillWrong() {
        return FailureTable.all().stream()
                .filter(failure -> Pending.ON_MVC.contains(failure.name()))
                .map(failure -> DynamicTest.dynamicTest(
                        failure.name() + " leaves the list of pending failures once it is right",
                        () -> assertThat(Judgement.of(failure))
                                .anyMatch(check -> !check.passes(answers().to(failure), answers()))));
    }

    @Test
    void everyExpectationBelongsToALine() {
        Set<String> lines = FailureTable.all().stream().map(FailureCase::name).collect(Collectors.toSet());
        Predicate<String> known = name -> lines.contains(name) || !FailureTable.isComplete();
        assertThat(Expectations.names()).allMatch(known);
    }

    private static DynamicTest judged(FailureCase failure, Check check) {
        return DynamicTest.dynamicTest(failure.name() + " " + check.sentence(), () -> {
            Reply reply = answers().to(failure);
            assertThat(check.passes(reply, answers()))
                    .as("%s %s, but was %s", failure.name(), check.sentence(), reply)
                    .isTrue();
        });
    }

    private static Answers answers() {
        return Answers.of(Variant.ASHLAR);
    }
}
