package dev.ashlar.security.autoconfigure.audit;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what the audit log lacks. */
final class AuditStartFailureAnalyzer extends AbstractFailureAnalyzer<AuditStartException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AuditStartException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Add the statements of classpath:" + JdbcAuditConfiguration.SCHEMA
                        + " to your migrations, define an AuditStore bean, or set ashlar.security.audit.store=memory.",
                cause);
    }
}
