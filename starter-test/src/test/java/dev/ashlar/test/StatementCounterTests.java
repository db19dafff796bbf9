package dev.ashlar.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatementCounterTests {

    private final StatementCounter statements = new StatementCounter();

    @Test
    void countsOnButKeepsOnlyTheLatestTenThousand() {
        IntStream.range(0, 10_005).forEach(number -> statements.record("select " + number));

        assertThat(statements.count()).isEqualTo(10_005);
        assertThat(statements.all()).hasSize(10_000).startsWith("select 5").endsWith("select 10004");
    }
}
