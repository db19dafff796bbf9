package dev.ashlar.security.autoconfigure.audit;

import dev.ashlar.security.audit.AuditEntry;
import dev.ashlar.security.audit.AuditOrigin;
import dev.ashlar.security.audit.AuditOutcome;
import dev.ashlar.security.audit.AuditQuery;
import dev.ashlar.security.audit.AuditRecord;
import dev.ashlar.security.audit.AuditResource;
import dev.ashlar.security.audit.AuditStore;
import dev.ashlar.security.audit.AuditVerification;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the audit log in PostgreSQL. */
final class JdbcAuditStore implements AuditStore, DisposableBean {

    private final Clock clock;
    private final JdbcClient jdbc;
    private final AuditTable table;
    private final AuditChain chain;
    private final AuditVerifier verifier;
    private final AuditSealing sealing;
    private final TransactionTemplate alone;

    JdbcAuditStore(
            JdbcTemplate template, PlatformTransactionManager transactions, Clock clock, AuditProperties properties) {
        this.clock = clock;
        this.jdbc = JdbcClient.create(template);
        this.table = new AuditTable(template);
        this.chain = new AuditChain(template, transactions);
        this.verifier = new AuditVerifier(jdbc, transactions);
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.sealing = new AuditSealing(chain::seal, properties.sealInterval());
        Duration retention = properties.retention();
        if (retention != null) {
            sealing.every(Duration.ofDays(1), () -> removeBefore(clock.instant().minus(retention)));
        }
    }

    @Override
    public void append(AuditEntry entry) {
        append(List.of(entry), entry.outcome() == AuditOutcome.SUCCESS && hasTransaction());
    }

    @Override
    public void appendAll(List<AuditEntry> entries) {
        append(entries, hasTransaction());
    }

    private void append(List<AuditEntry> entries, boolean sharesTheTransaction) {
        if (sharesTheTransaction) {
            table.insert(entries);
        } else {
            alone.executeWithoutResult(transaction -> table.insert(entries));
        }
        sealAfterCommit();
    }

    private static boolean hasTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    private void sealAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            sealing.request();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                sealing.request();
            }
        });
    }

    @Override
    public List<AuditRecord> find(AuditQuery query) {
        return table.find(query);
    }

    @Override
    public AuditVerification verify() {
        chain.seal();
        return verifier.verify();
    }

    @Override
    public long removeBefore(Instant time) {
        chain.seal();
        Long removed = alone.execute(transaction -> removeAndRecord(time));
        sealing.request();
        return removed == null ? 0 : removed;
    }

    private long removeAndRecord(Instant time) {
        Optional<Removal> removal = jdbc.sql("SELECT * FROM audit_remove_before(:time)")
                .param("time", AuditTable.at(time))
                .query((row, number) ->
                        new Removal(row.getLong("last_position"), row.getString("last_hash"), row.getLong("removed")))
                .optional()
                .filter(found -> found.removed() > 0);
        removal.ifPresent(this::record);
        return removal.map(Removal::removed).orElse(0L);
    }

    /** The chain begins after this from now on, as the verifier is to know. */
    private void record(Removal removal) {
        table.insert(List.of(new AuditEntry(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                AuditVerifier.REMOVAL,
                AuditResource.of(AuditVerifier.CHAIN, removal.position()),
                AuditOutcome.SUCCESS,
                new AuditOrigin(null, null, null),
                Map.of("head", removal.hash()))));
    }

    @Override
    public void destroy() throws InterruptedException {
        sealing.destroy();
    }

    private record Removal(long position, String hash, long removed) {}
}
