package dev.ashlar.core.autoconfigure.idempotency;

import dev.ashlar.core.idempotency.IdempotencyOutcome;
import dev.ashlar.core.idempotency.IdempotencyStore;
import dev.ashlar.core.idempotency.IdempotentRequest;
import dev.ashlar.core.idempotency.IdempotentWork;
import dev.ashlar.core.idempotency.StoredResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Keeps keys in PostgreSQL. Lock, work and record share one transaction and one connection: they become durable together or
 * not at all, and two nodes on one database behave as one.
 */
final class JdbcIdempotencyStore implements IdempotencyStore {

    /** More than one, so that the table shrinks again after a busy time. */
    private static final int EXPIRED_ROWS_TAKEN_ALONG = 10;

    private final PlatformTransactionManager transactions;
    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcIdempotencyStore(PlatformTransactionManager transactions, JdbcTemplate template, Clock clock) {
        this.transactions = transactions;
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.clock = clock;
    }

    @Override
    public IdempotencyOutcome once(IdempotentRequest request, IdempotentWork work) throws Exception {
        TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        IdempotencyOutcome outcome;
        try {
            outcome = lock(request) ? lookUpOrRun(request, work, transaction) : new IdempotencyOutcome.InUse();
        } catch (Throwable failure) {
            rollBack(transaction, failure);
            throw failure;
        }
        transactions.commit(transaction);
        return outcome;
    }

    /** Held until the transaction ends, however it ends. */
    private boolean lock(IdempotentRequest request) {
        refuseAutoCommit();
        long number = HexFormat.fromHexDigitsToLong(request.keyHash(), 0, 16);
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(:number)")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    private IdempotencyOutcome lookUpOrRun(
            IdempotentRequest request, IdempotentWork work, TransactionStatus transaction) throws Exception {
        Optional<IdempotencyOutcome> known = find(request);
        if (known.isPresent()) {
            return known.get();
        }
        StoredResponse response = work.run();
        if (response == null || isGivenUp(response, transaction)) {
            transaction.setRollbackOnly();
        } else if (!transaction.isRollbackOnly()) {
            save(request, response);
            removeExpired();
        }
        return new IdempotencyOutcome.Executed();
    }

    /** A service has failed, and the handler says so. If it claims success instead, the commit refuses that. */
    private static boolean isGivenUp(StoredResponse response, TransactionStatus transaction) {
        return transaction.isRollbackOnly() && response.status() >= HttpStatus.BAD_REQUEST.value();
    }

    private Optional<IdempotencyOutcome> find(IdempotentRequest request) {
        return jdbc.sql("""
                        SELECT fingerprint, status, headers, body FROM idempotency_keys
                        WHERE key_hash = :key AND expires_at > :now
                        """)
                .param("key", request.keyHash())
                .param("now", at(clock.instant()))
                .query((row, number) -> {
                    if (!row.getString("fingerprint").equals(request.fingerprint())) {
                        return (IdempotencyOutcome) new IdempotencyOutcome.Reused();
                    }
                    return new IdempotencyOutcome.Replayed(new StoredResponse(
                            row.getInt("status"), HeaderLines.parse(row.getString("headers")), row.getBytes("body")));
                })
                .optional();
    }

    private void save(IdempotentRequest request, StoredResponse response) {
        Instant now = clock.instant();
        int saved = jdbc.sql("""
                        INSERT INTO idempotency_keys AS known
                            (key_hash, fingerprint, status, headers, body, created_at, expires_at)
                        VALUES (:key, :fingerprint, :status, :headers, :body, :now, :expires)
                        ON CONFLICT (key_hash) DO UPDATE SET
                            fingerprint = excluded.fingerprint, status = excluded.status, headers = excluded.headers,
                            body = excluded.body, created_at = excluded.created_at, expires_at = excluded.expires_at
                        WHERE known.expires_at <= excluded.created_at
                        """)
                .param("key", request.keyHash())
                .param("fingerprint", request.fingerprint())
                .param("status", response.status())
                .param("headers", HeaderLines.print(response.headers()))
                .param("body", response.body())
                .param("now", at(now))
                .param("expires", at(now.plus(request.expiry())))
                .update();
        if (saved == 0) {
            throw new ConcurrencyFailureException("Another request has used the same idempotency key");
        }
    }

    /** Comes last, and skips what others hold, so that nobody waits for anybody. */
    private void removeExpired() {
        jdbc.sql("""
                        DELETE FROM idempotency_keys WHERE key_hash IN (
                            SELECT key_hash FROM idempotency_keys WHERE expires_at <= :now
                            ORDER BY expires_at LIMIT :rows FOR UPDATE SKIP LOCKED)
                        """)
                .param("now", at(clock.instant()))
                .param("rows", EXPIRED_ROWS_TAKEN_ALONG)
                .update();
    }

    private void refuseAutoCommit() {
        ConnectionCallback<Boolean> autoCommit = connection -> connection.getAutoCommit();
        if (Boolean.TRUE.equals(template.execute(autoCommit))) {
            throw new IllegalStateException("The transaction manager does not manage the data source of the idempotency"
                    + " keys; define an IdempotencyStore bean or set ashlar.core.idempotency.store=memory");
        }
    }

    private void rollBack(TransactionStatus transaction, Throwable failure) {
        try {
            transactions.rollback(transaction);
        } catch (RuntimeException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
