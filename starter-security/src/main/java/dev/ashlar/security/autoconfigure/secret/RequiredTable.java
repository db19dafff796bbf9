package dev.ashlar.security.autoconfigure.secret;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Refuses to start where the database lacks a table.
 *
 * @param jdbc the database
 * @param table the table
 * @param script where its statements are, in the class path
 * @param otherwise what else to do
 */
public record RequiredTable(JdbcTemplate jdbc, String table, String script, String otherwise)
        implements SmartInitializingSingleton {

    @Override
    public void afterSingletonsInstantiated() {
        if (!exists()) {
            throw new SecretSetupException(
                    "The database has no table " + table + ".",
                    "Add the statements of classpath:" + script + " to your migrations, or " + otherwise + ".");
        }
    }

    private boolean exists() {
        try {
            return Boolean.TRUE.equals(jdbc.queryForObject("SELECT to_regclass(?) IS NOT NULL", Boolean.class, table));
        } catch (BadSqlGrammarException notPostgres) {
            throw new SecretSetupException(
                    "The database of the application is not PostgreSQL.", "Use PostgreSQL, or " + otherwise + ".");
        }
    }
}
