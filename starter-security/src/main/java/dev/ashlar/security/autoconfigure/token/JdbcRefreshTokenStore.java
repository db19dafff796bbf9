package dev.ashlar.security.autoconfigure.token;

import dev.ashlar.security.token.RefreshFamily;
import dev.ashlar.security.token.RefreshOutcome;
import dev.ashlar.security.token.RefreshToken;
import dev.ashlar.security.token.RefreshTokenStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps refresh tokens in PostgreSQL. Each step is one statement, which needs no transaction to be atomic. */
record JdbcRefreshTokenStore(JdbcClient jdbc) implements RefreshTokenStore {

    static final String SCHEMA = "dev/ashlar/security/token/schema-postgresql.sql";

    @Override
    public void open(RefreshFamily family, RefreshToken first) {
        jdbc.sql("""
                        WITH family AS (
                            INSERT INTO refresh_families (id, subject, created_at, absolute_end)
                            VALUES (:family, :subject, :login, :end) RETURNING id)
                        INSERT INTO refresh_tokens (token_hash, family_id, issued_at, idle_end)
                        SELECT :hash, id, :now, :idleEnd FROM family
                        """)
                .param("family", family.id())
                .param("subject", family.subject())
                .param("login", at(family.loggedInAt()))
                .param("end", at(family.absoluteEnd()))
                .param("hash", first.hash())
                .param("now", at(first.issuedAt()))
                .param("idleEnd", at(first.idleEnd()))
                .update();
        removeEnded(first.issuedAt());
    }

    @Override
    public RefreshOutcome rotate(String hash, RefreshToken successor, Duration parallelWindow) {
        Optional<RefreshOutcome> rotated = use(hash, successor).map(RefreshOutcome.Rotated::new);
        return rotated.or(() ->
                        revokeUsed(hash, successor.issuedAt(), parallelWindow).map(RefreshOutcome.Reused::new))
                .orElseGet(RefreshOutcome.Refused::new);
    }

    @Override
    public void revoke(String hash, Instant now) {
        jdbc.sql("""
                        UPDATE refresh_families SET revoked_at = :now WHERE revoked_at IS NULL
                        AND id = (SELECT family_id FROM refresh_tokens WHERE token_hash = :hash)
                        """).param("hash", hash).param("now", at(now)).update();
    }

    @Override
    public void revoke(UUID family, Instant now) {
        jdbc.sql("UPDATE refresh_families SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL")
                .param("id", family)
                .param("now", at(now))
                .update();
    }

    @Override
    public void revokeAll(String subject, Instant now) {
        jdbc.sql("UPDATE refresh_families SET revoked_at = :now WHERE subject = :subject AND revoked_at IS NULL")
                .param("subject", subject)
                .param("now", at(now))
                .update();
    }

    @Override
    public void revokeOthers(String subject, UUID kept, Instant now) {
        jdbc.sql("""
                        UPDATE refresh_families SET revoked_at = :now
                        WHERE subject = :subject AND id <> :kept AND revoked_at IS NULL
                        """)
                .param("subject", subject)
                .param("kept", kept)
                .param("now", at(now))
                .update();
    }

    @Override
    public boolean isLive(UUID family, Instant now) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM refresh_families
                        WHERE id = :id AND revoked_at IS NULL AND absolute_end > :now)
                        """)
                .param("id", family)
                .param("now", at(now))
                .query(Boolean.class)
                .single();
    }

    /** Of several that come with one token, the first marks it as used; the others wait for it and find no row. */
    private Optional<RefreshFamily> use(String hash, RefreshToken successor) {
        return jdbc.sql("""
                        WITH used AS (
                            UPDATE refresh_tokens token SET used_at = :now
                            FROM refresh_families family
                            WHERE token.token_hash = :hash AND token.used_at IS NULL AND token.idle_end > :now
                                AND family.id = token.family_id
                                AND family.revoked_at IS NULL AND family.absolute_end > :now
                            RETURNING family.id, family.subject, family.created_at, family.absolute_end),
                        successor AS (
                            INSERT INTO refresh_tokens (token_hash, family_id, issued_at, idle_end)
                            SELECT :successor, id, :now, :idleEnd FROM used)
                        SELECT id, subject, created_at, absolute_end FROM used
                        """)
                .param("hash", hash)
                .param("successor", successor.hash())
                .param("now", at(successor.issuedAt()))
                .param("idleEnd", at(successor.idleEnd()))
                .query(JdbcRefreshTokenStore::family)
                .optional();
    }

    private Optional<RefreshFamily> revokeUsed(String hash, Instant now, Duration parallelWindow) {
        return jdbc.sql("""
                        UPDATE refresh_families family SET revoked_at = :now
                        FROM refresh_tokens token
                        WHERE token.token_hash = :hash AND token.used_at IS NOT NULL
                            AND family.id = token.family_id AND family.revoked_at IS NULL
                            AND (token.used_at <= :windowStart OR EXISTS (
                                SELECT 1 FROM refresh_tokens later
                                WHERE later.family_id = token.family_id AND later.used_at >= token.used_at
                                    AND later.token_hash <> token.token_hash))
                        RETURNING family.id, family.subject, family.created_at, family.absolute_end
                        """)
                .param("hash", hash)
                .param("now", at(now))
                .param("windowStart", at(now.minus(parallelWindow)))
                .query(JdbcRefreshTokenStore::family)
                .optional();
    }

    /** A few at a time, and none that others hold, so that nobody waits for anybody. */
    private void removeEnded(Instant now) {
        jdbc.sql("""
                        DELETE FROM refresh_families WHERE id = ANY (ARRAY(
                            SELECT id FROM refresh_families WHERE absolute_end < :now
                            LIMIT 10 FOR UPDATE SKIP LOCKED))
                        """).param("now", at(now)).update();
    }

    private static RefreshFamily family(ResultSet row, int number) throws SQLException {
        return new RefreshFamily(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("absolute_end", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
