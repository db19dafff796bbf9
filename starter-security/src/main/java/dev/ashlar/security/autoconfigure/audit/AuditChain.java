package dev.ashlar.security.autoconfigure.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes committed records into the one chain of all nodes, many at a time. Only who does this holds the lock, in a short
 * transaction of its own, so that no business transaction ever waits for another one's record.
 */
final class AuditChain {

    static final String LOCK = "SELECT pg_advisory_xact_lock(4703481516421337)";

    private static final int BATCH = 500;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final TransactionTemplate alone;

    AuditChain(JdbcTemplate template, PlatformTransactionManager transactions) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        // Under the lock every statement must see what the one before has committed.
        alone.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Takes in all that is committed. */
    void seal() {
        Integer sealed;
        do {
            sealed = alone.execute(transaction -> sealBatch());
        } while (sealed != null && sealed == BATCH);
    }

    private int sealBatch() {
        template.execute(LOCK);
        List<Content> contents = take();
        if (!contents.isEmpty()) {
            append(contents);
        }
        return contents.size();
    }

    private List<Content> take() {
        return jdbc.sql("""
                        WITH taken AS (
                            DELETE FROM audit_pending WHERE record_id IN (
                                SELECT record_id FROM audit_pending ORDER BY record_id LIMIT :batch)
                            RETURNING record_id)
                        SELECT r.id, r.content_hash FROM audit_records r JOIN taken t ON t.record_id = r.id ORDER BY r.id
                        """)
                .param("batch", BATCH)
                .query((row, number) -> new Content(row.getLong("id"), row.getString("content_hash")))
                .list();
    }

    private void append(List<Content> contents) {
        Head head = jdbc.sql("SELECT position, hash FROM audit_chain ORDER BY position DESC LIMIT 1")
                .query((row, number) -> new Head(row.getLong("position"), row.getString("hash")))
                .optional()
                .orElseGet(() -> new Head(0, ContentHash.BEGIN));
        List<Object[]> links = new ArrayList<>(contents.size());
        for (Content content : contents) {
            Head next = new Head(head.position() + 1, ContentHash.link(head.hash(), content.number(), content.hash()));
            links.add(new Object[] {next.position(), content.number(), head.hash(), next.hash()});
            head = next;
        }
        template.batchUpdate(
                "INSERT INTO audit_chain (position, record_id, previous, hash) VALUES (?, ?, ?, ?)", links);
    }

    private record Content(long number, String hash) {}

    private record Head(long position, String hash) {}
}
