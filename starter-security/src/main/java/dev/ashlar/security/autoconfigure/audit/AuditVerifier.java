package dev.ashlar.security.autoconfigure.audit;

import dev.ashlar.security.audit.AuditVerification;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Follows the chain on one snapshot of the database, a batch at a time. */
final class AuditVerifier {

    /** What a removal by age leaves in the log: the position and the hash of the last link that it took. */
    static final String REMOVAL = "audit.retention";

    static final String CHAIN = "AuditChain";

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;

    AuditVerifier(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    AuditVerification verify() {
        return Objects.requireNonNull(snapshot.execute(transaction -> follow()));
    }

    private AuditVerification follow() {
        Walk walk = new Walk();
        List<Link> links;
        do {
            links = after(walk.position);
            for (Link link : links) {
                if (!walk.accepts(link)) {
                    return walk.endsAt(link.number());
                }
            }
        } while (links.size() == BATCH);
        return slippedIn().map(walk::endsAt).orElseGet(walk::ends);
    }

    private List<Link> after(long position) {
        return jdbc.sql("""
                        SELECT c.position, c.record_id, c.previous, c.hash, r.* FROM audit_chain c
                        LEFT JOIN audit_records r ON r.id = c.record_id
                        WHERE c.position > :position ORDER BY c.position LIMIT :batch
                        """)
                .param("position", position)
                .param("batch", BATCH)
                .query((row, number) -> Link.read(row))
                .list();
    }

    private Optional<Long> slippedIn() {
        return jdbc.sql("""
                        SELECT r.id FROM audit_records r
                        WHERE NOT EXISTS (SELECT FROM audit_chain c WHERE c.record_id = r.id)
                            AND NOT EXISTS (SELECT FROM audit_pending p WHERE p.record_id = r.id)
                        ORDER BY r.id LIMIT 1
                        """).query(Long.class).optional();
    }

    private boolean isVouchedFor(long position, String hash) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM audit_records
                        WHERE action = :removal AND object_type = :chain AND object_id = :position AND details = :details)
                        """)
                .param("removal", REMOVAL)
                .param("chain", CHAIN)
                .param("position", Long.toString(position))
                .param("details", removalDetails(hash))
                .query(Boolean.class)
                .single();
    }

    static String removalDetails(String hash) {
        return "{\"head\":\"%s\"}".formatted(hash);
    }

    /** How far the chain has been followed. */
    private final class Walk {

        private long position;
        private long verified;
        private String head = ContentHash.BEGIN;

        boolean accepts(Link link) {
            if (verified == 0 && link.position() > 1 && isVouchedFor(link.position() - 1, link.previous())) {
                position = link.position() - 1;
                head = link.previous();
            }
            if (link.position() != position + 1 || !link.follows(head)) {
                return false;
            }
            position = link.position();
            head = link.hash();
            verified++;
            return true;
        }

        AuditVerification ends() {
            return new AuditVerification(true, null, verified, head);
        }

        AuditVerification endsAt(long number) {
            return new AuditVerification(false, number, verified, head);
        }
    }

    private record Link(
            long position,
            long number,
            String previous,
            String hash,
            @Nullable String kept,
            @Nullable String content) {

        static Link read(ResultSet row) throws SQLException {
            String kept = row.getString("content_hash");
            return new Link(
                    row.getLong("position"),
                    row.getLong("record_id"),
                    row.getString("previous"),
                    row.getString("hash"),
                    kept,
                    kept == null ? null : contentOf(row));
        }

        boolean follows(String head) {
            return content != null
                    && content.equals(kept)
                    && previous.equals(head)
                    && hash.equals(ContentHash.link(head, number, content));
        }

        private static String contentOf(ResultSet row) throws SQLException {
            return ContentHash.ofColumns(Arrays.asList(
                    row.getObject("recorded_at", OffsetDateTime.class)
                            .toInstant()
                            .toString(),
                    row.getString("actor"),
                    row.getString("action"),
                    row.getString("object_type"),
                    row.getString("object_id"),
                    row.getString("outcome"),
                    row.getString("address"),
                    row.getString("request_id"),
                    row.getString("trace_id"),
                    row.getString("details")));
        }
    }
}
