package dev.ashlar.security.autoconfigure.audit;

import dev.ashlar.security.audit.AuditEntry;
import dev.ashlar.security.audit.AuditOrigin;
import dev.ashlar.security.audit.AuditOutcome;
import dev.ashlar.security.audit.AuditQuery;
import dev.ashlar.security.audit.AuditRecord;
import dev.ashlar.security.audit.AuditResource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the records. */
final class AuditTable {

    private static final String INSERT = """
            WITH added AS (
                INSERT INTO audit_records (recorded_at, actor, action, object_type, object_id, outcome,
                    address, request_id, trace_id, details, content_hash)
                VALUES (:time, :actor, :action, :type, :id, :outcome, :address, :request, :trace, :details, :hash)
                RETURNING id)
            INSERT INTO audit_pending (record_id) SELECT id FROM added
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate many;

    AuditTable(JdbcTemplate template) {
        this.jdbc = JdbcClient.create(template);
        this.many = new NamedParameterJdbcTemplate(template);
    }

    /** Waits for nobody: a record's place in the chain is found after it has been committed. */
    void insert(List<AuditEntry> entries) {
        many.batchUpdate(INSERT, entries.stream().map(AuditTable::columns).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource columns(AuditEntry entry) {
        String details = AuditDetails.write(entry.details());
        AuditResource resource = entry.resource();
        return new MapSqlParameterSource("time", at(entry.time()))
                .addValue("actor", entry.actor())
                .addValue("action", entry.action())
                .addValue("type", resource == null ? null : resource.type())
                .addValue("id", resource == null ? null : resource.id())
                .addValue("outcome", entry.outcome().name())
                .addValue("address", entry.origin().address())
                .addValue("request", entry.origin().requestId())
                .addValue("trace", entry.origin().traceId())
                .addValue("details", details)
                .addValue("hash", ContentHash.of(entry, details));
    }

    List<AuditRecord> find(AuditQuery query) {
        AuditResource resource = query.resource();
        return jdbc.sql("""
                        SELECT * FROM audit_records
                        WHERE (CAST(:actor AS text) IS NULL OR actor = :actor)
                            AND (CAST(:action AS text) IS NULL OR action = :action)
                            AND (CAST(:outcome AS text) IS NULL OR outcome = :outcome)
                            AND (CAST(:type AS text) IS NULL OR object_type = :type AND object_id = :id)
                            AND (CAST(:from AS timestamptz) IS NULL OR recorded_at >= :from)
                            AND (CAST(:to AS timestamptz) IS NULL OR recorded_at < :to)
                            AND (CAST(:before AS bigint) IS NULL OR id < :before)
                        ORDER BY id DESC LIMIT :limit
                        """)
                .param("actor", kept(query.actor()))
                .param("action", kept(query.action()))
                .param(
                        "outcome",
                        query.outcome() == null ? null : query.outcome().name())
                .param("type", resource == null ? null : kept(resource.type()))
                .param("id", resource == null ? null : kept(resource.id()))
                .param("from", at(query.from()))
                .param("to", at(query.to()))
                .param("before", query.before())
                .param("limit", query.limit())
                .query((row, number) -> read(row))
                .list();
    }

    private static AuditRecord read(ResultSet row) throws SQLException {
        String type = row.getString("object_type");
        String id = row.getString("object_id");
        return new AuditRecord(
                row.getLong("id"),
                new AuditEntry(
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        type == null || id == null ? null : new AuditResource(type, id),
                        AuditOutcome.valueOf(row.getString("outcome")),
                        new AuditOrigin(
                                row.getString("address"), row.getString("request_id"), row.getString("trace_id")),
                        AuditDetails.read(row.getString("details"))));
    }

    /** As it was written, which PostgreSQL could not read otherwise. */
    private static @Nullable String kept(@Nullable String asked) {
        return asked == null ? null : AuditDetails.cut(asked);
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
