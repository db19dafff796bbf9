package dev.ashlar.failures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ashlar.failures.table.FailureCase;
import dev.ashlar.failures.table.FailureTable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every line of the tables, fired at Spring MVC on Tomcat with PostgreSQL. */
class FailureTests {

    private final Examination examination = new Examination(Variant.ASHLAR, Judgement::of);

    @TestFactory
    Stream<DynamicContainer> everyFailure() {
        return examination.ofEveryLine();
    }

    @Test
    void everyExpectationBelongsToOneLine() {
        assumeThat(FailureTable.isComplete()).isTrue();
        List<String> lines = FailureTable.all().stream().map(FailureCase::name).toList();
        assertThat(lines).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(Expectations.names());
    }
}
