package dev.ashlar.observability.autoconfigure.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RepeatedStatementsTests {

    private static final String QUERY = "SELECT * FROM book WHERE author_id = ?";

    private final RepeatedStatements statements =
            new RepeatedStatements(3, Duration.ofSeconds(1), StatementMeters.NONE);
    private final ApplicationCaller caller = new ApplicationCaller(List.of("dev.ashlar.observability"));

    /** As a stream of events does that looks for news. */
    @Test
    void whatRunsOnceInAWhileIsNotRepeated() {
        for (int second = 0; second < 100; second += 2) {
            assertThat(run(second, second)).isFalse();
        }
    }

    /** However long each of them takes. */
    @Test
    void whatFollowsOneAnotherIs() {
        assertThat(run(0, 5)).isFalse();
        assertThat(run(5, 10)).isFalse();
        assertThat(run(10, 15)).isTrue();
        assertThat(run(15, 20)).isTrue();
        assertThat(statements.describe(QUERY)).contains(QUERY + " x4 at ", "RepeatedStatementsTests.java:");
    }

    @Test
    void theCallerIsInTheApplicationWhateverLibraryIsBetween() {
        assertThat(new ApplicationCaller(List.of("com.acme")).find()).contains("RepeatedStatementsTests.java:");
        assertThat(new ApplicationCaller(List.of("org.junit.jupiter")).find()).startsWith("org.junit.jupiter");
    }

    private boolean run(long startSeconds, long endSeconds) {
        return statements.add(
                QUERY, TimeUnit.SECONDS.toNanos(startSeconds), TimeUnit.SECONDS.toNanos(endSeconds), caller);
    }
}
