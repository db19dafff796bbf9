package dev.ashlar.security.autoconfigure.account;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps tokens in PostgreSQL. */
record JdbcResetTokenStore(JdbcClient jdbc) implements ResetTokenStore {

    static final String SCHEMA = "dev/ashlar/security/passwordreset/schema-postgresql.sql";

    @Override
    public void save(String hash, String username, Instant expiresAt, Instant now) {
        jdbc.sql("INSERT INTO password_resets (token_hash, username, expires_at) VALUES (:hash, :username, :end)")
                .param("hash", hash)
                .param("username", username)
                .param("end", at(expiresAt))
                .update();
        removeExpired(now);
    }

    @Override
    public Optional<String> find(String hash, Instant now) {
        return jdbc.sql("SELECT username FROM password_resets WHERE token_hash = :hash AND expires_at > :now")
                .param("hash", hash)
                .param("now", at(now))
                .query(String.class)
                .optional();
    }

    /** One statement, which takes the rows of a user in one order, so that two of them cannot wait for each other. */
    @Override
    public boolean use(String hash, Instant now) {
        return jdbc.sql("""
                        DELETE FROM password_resets WHERE username = (
                            SELECT username FROM password_resets WHERE token_hash = :hash AND expires_at > :now)
                        RETURNING token_hash
                        """)
                .param("hash", hash)
                .param("now", at(now))
                .query(String.class)
                .list()
                .contains(hash);
    }

    @Override
    public void remove(String username) {
        jdbc.sql("DELETE FROM password_resets WHERE username = ?")
                .param(username)
                .update();
    }

    /** A few at a time, and none that others hold, so that nobody waits for anybody. */
    private void removeExpired(Instant now) {
        jdbc.sql("""
                        DELETE FROM password_resets WHERE token_hash = ANY (ARRAY(
                            SELECT token_hash FROM password_resets WHERE expires_at < :now
                            LIMIT 20 FOR UPDATE SKIP LOCKED))
                        """).param("now", at(now)).update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
