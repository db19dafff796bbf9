package dev.ashlar.observability.autoconfigure.sql;

import dev.ashlar.observability.RequestLog;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where the statements of this thread belong together: the request, else the transaction. */
final class StatementScope {

    private static final String OUTSIDE = "none";

    private StatementScope() {}

    static @Nullable RepeatedStatements current(Supplier<RepeatedStatements> first, Logger log) {
        RequestLog request = RequestLog.current();
        if (request != null) {
            return request.attachment(RepeatedStatements.class, () -> begin(request, first.get(), log));
        }
        return TransactionSynchronizationManager.isSynchronizationActive() ? ofTransaction(first, log) : null;
    }

    private static RepeatedStatements begin(RequestLog request, RepeatedStatements statements, Logger log) {
        request.atEnd(route -> statements.warn(log, route));
        return statements;
    }

    private static RepeatedStatements ofTransaction(Supplier<RepeatedStatements> first, Logger log) {
        for (TransactionSynchronization each : TransactionSynchronizationManager.getSynchronizations()) {
            if (each instanceof OfTransaction known) {
                return known.statements;
            }
        }
        OfTransaction begun = new OfTransaction(first.get(), log);
        TransactionSynchronizationManager.registerSynchronization(begun);
        return begun.statements;
    }

    private record OfTransaction(RepeatedStatements statements, Logger log) implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            statements.warn(log, OUTSIDE);
        }
    }
}
