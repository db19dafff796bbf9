package dev.ashlar.security.autoconfigure.login;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers in PostgreSQL. Each step is one statement, so that two nodes count as one. */
record JdbcLoginRecord(JdbcClient jdbc) implements LoginRecord {

    static final String SCHEMA = "dev/ashlar/security/login/schema-postgresql.sql";

    /** Enough for an exponent that no delay outgrows. */
    private static final int MAX_EXPONENT = 40;

    @Override
    public Duration attempt(String key, DelayRule rule, Instant now) {
        Optional<Integer> counted = jdbc.sql("""
                        INSERT INTO login_failures AS known (key_hash, failures, blocked_until, expires_at)
                        VALUES (:key, 1, :now::timestamptz + make_interval(secs => :firstAlready), :expires)
                        ON CONFLICT (key_hash) DO UPDATE SET
                            failures = CASE WHEN known.expires_at < :now THEN 1 ELSE known.failures + 1 END,
                            blocked_until = :now::timestamptz + make_interval(secs => CASE
                                WHEN known.expires_at < :now THEN :firstAlready
                                WHEN known.failures + 1 < :free THEN 0
                                ELSE least(:longest, :first * power(2::float8, least(:maxExponent, known.failures + 1 - :free)))
                                END),
                            expires_at = excluded.expires_at
                        WHERE known.blocked_until <= :now
                        RETURNING failures
                        """)
                .param("key", key)
                .param("now", at(now))
                .param("expires", at(now.plus(rule.forgetAfter())))
                .param("firstAlready", seconds(rule.after(1)))
                .param("free", rule.free())
                .param("first", seconds(rule.first()))
                .param("longest", seconds(rule.longest()))
                .param("maxExponent", MAX_EXPONENT)
                .query(Integer.class)
                .optional();
        return counted.isPresent() ? Duration.ZERO : refused(key, now);
    }

    @Override
    public void forgive(String key) {
        jdbc.sql("UPDATE login_failures SET failures = greatest(failures - 1, 0), blocked_until = '-infinity'"
                        + " WHERE key_hash = :key")
                .param("key", key)
                .update();
    }

    @Override
    public void forget(String key) {
        jdbc.sql("DELETE FROM login_failures WHERE key_hash = :key")
                .param("key", key)
                .update();
    }

    @Override
    public void remember(String client, String account, Instant until, Instant now) {
        jdbc.sql("""
                        INSERT INTO known_clients (client_hash, account_hash, expires_at)
                        VALUES (:client, :account, :until)
                        ON CONFLICT (client_hash, account_hash) DO UPDATE SET expires_at = excluded.expires_at
                        """)
                .param("client", client)
                .param("account", account)
                .param("until", at(until))
                .update();
        removeExpired("login_failures", now);
        removeExpired("known_clients", now);
    }

    @Override
    public boolean knows(String client, String account, Instant now) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM known_clients
                        WHERE client_hash = :client AND account_hash = :account AND expires_at > :now)
                        """)
                .param("client", client)
                .param("account", account)
                .param("now", at(now))
                .query(Boolean.class)
                .single();
    }

    @Override
    public Duration remaining(String key, Instant now) {
        return blocked(key, now).orElse(Duration.ZERO);
    }

    /** Once it is over, somebody else has been let in just now. */
    private Duration refused(String key, Instant now) {
        return blocked(key, now).orElse(Duration.ofSeconds(1));
    }

    private Optional<Duration> blocked(String key, Instant now) {
        return jdbc.sql(
                        "SELECT blocked_until FROM login_failures WHERE key_hash = :key AND blocked_until > '-infinity'")
                .param("key", key)
                .query(OffsetDateTime.class)
                .optional()
                .map(until -> Duration.between(now, until.toInstant()))
                .filter(left -> !left.isNegative());
    }

    /** A few at a time, and none that others hold, so that nobody waits for anybody. */
    private void removeExpired(String table, Instant now) {
        jdbc.sql(
                        "DELETE FROM %1$s WHERE ctid = ANY (ARRAY(SELECT ctid FROM %1$s WHERE expires_at < :now LIMIT 20 FOR UPDATE SKIP LOCKED))"
                                .formatted(table))
                .param("now", at(now))
                .update();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    /** PostgreSQL rounds what is finer than a microsecond, also up: nobody is to wait for that. */
    private static OffsetDateTime at(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
