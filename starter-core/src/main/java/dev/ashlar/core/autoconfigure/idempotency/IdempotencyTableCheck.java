package dev.ashlar.core.autoconfigure.idempotency;

import dev.ashlar.core.autoconfigure.idempotency.IdempotencyStartCheck.StoreCheck;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whether the database is PostgreSQL and has the table. */
record IdempotencyTableCheck(JdbcTemplate jdbc) implements StoreCheck {

    @Override
    public void check() {
        if (!tableExists()) {
            throw new IdempotencyStartException(
                    "The database has no table idempotency_keys, which @Idempotent handlers need.",
                    "Add the statements of classpath:" + JdbcStoreConfiguration.SCHEMA + " to your migrations,"
                            + " or set ashlar.core.idempotency.jdbc.initialize-schema=always.");
        }
    }

    private boolean tableExists() {
        try {
            return Boolean.TRUE.equals(
                    jdbc.queryForObject("SELECT to_regclass('idempotency_keys') IS NOT NULL", Boolean.class));
        } catch (BadSqlGrammarException notPostgres) {
            throw new IdempotencyStartException(
                    "The database of the application is not PostgreSQL, and @Idempotent handlers need a store.",
                    "Define an IdempotencyStore bean, or set ashlar.core.idempotency.store=memory.");
        }
    }
}
