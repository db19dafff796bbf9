package dev.ashlar.observability.autoconfigure.sql;

import dev.ashlar.observability.sql.RepeatedStatementException;
import java.util.List;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Fails a test in which a query ran again and again and {@code ashlar.observability.sql.on-repetition} is {@code fail}: what the query
 * itself throws may have become the answer of a server, or have been caught.
 */
final class RepetitionTestListener extends AbstractTestExecutionListener {

    /** What was refused while the application started, or by another test's work that went on, is none of this test's. */
    @Override
    public void beforeTestMethod(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext().getBeanProvider(StatementWatch.class).ifAvailable(StatementWatch::refused);
        }
    }

    @Override
    public void afterTestMethod(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext().getBeanProvider(StatementWatch.class).ifAvailable(watch -> {
                List<String> refused = watch.refused();
                if (!refused.isEmpty()) {
                    throw new RepeatedStatementException(String.join("\n", refused));
                }
            });
        }
    }
}
