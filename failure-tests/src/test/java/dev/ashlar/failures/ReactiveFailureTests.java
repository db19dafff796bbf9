package dev.ashlar.failures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ashlar.failures.Expectation.Kind;
import dev.ashlar.failures.table.FailureCase;
import dev.ashlar.failures.table.FailureTable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The same lines on WebFlux and Netty: one situation, one body, whatever the stack. */
class ReactiveFailureTests {

    private final Examination examination = new Examination(Variant.ASHLAR_WEBFLUX, ReactiveFailureTests::checks);

    @TestFactory
    Stream<DynamicContainer> everyFailure() {
        return examination.ofEveryLine();
    }

    @Test
    void everyExceptionBelongsToALine() {
        assumeThat(FailureTable.isComplete()).isTrue();
        assertThat(Expectations.names()).containsAll(OtherOnWebFlux.REASONS.keySet());
    }

    private static List<Check> checks(FailureCase failure) {
        Kind kind = Expectations.of(failure).kind();
        Check same = new Check(
                "says the same as on Spring MVC",
                (reply, all) -> Expectation.blanked(reply)
                        .equals(Expectation.blanked(Answers.of(Variant.ASHLAR).to(failure))));
        return kind == Kind.PROBLEM || kind == Kind.GRAPHQL
                ? Stream.concat(Judgement.of(failure).stream(), Stream.of(same)).toList()
                : Judgement.of(failure);
    }
}
