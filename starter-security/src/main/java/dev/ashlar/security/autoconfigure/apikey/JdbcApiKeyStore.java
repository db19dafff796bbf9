package dev.ashlar.security.autoconfigure.apikey;

import dev.ashlar.security.apikey.ApiKey;
import dev.ashlar.security.apikey.ApiKeyStore;
import dev.ashlar.security.apikey.HashedApiKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps keys in PostgreSQL and reads them anew for each request, so that all nodes on one database know the same. */
final class JdbcApiKeyStore implements ApiKeyStore {

    private static final String COLUMNS =
            "id, hash, owner, name, scopes, created_at, expires_at, last_used_at, revoked_at";

    private final JdbcClient jdbc;

    JdbcApiKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void save(HashedApiKey hashed) {
        ApiKey key = hashed.key();
        jdbc.sql("""
                        INSERT INTO api_keys (id, hash, owner, name, scopes, created_at, expires_at)
                        VALUES (:id, :hash, :owner, :name, :scopes, :created, :expires)
                        """)
                .param("id", key.id())
                .param("hash", hashed.hash())
                .param("owner", key.owner())
                .param("name", key.name())
                .param("scopes", String.join(" ", key.scopes()))
                .param("created", at(key.createdAt()))
                .param("expires", at(key.expiresAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    @Override
    public Optional<HashedApiKey> find(String id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM api_keys WHERE id = :id")
                .param("id", id)
                .query(JdbcApiKeyStore::read)
                .optional();
    }

    @Override
    public List<ApiKey> findByOwner(String owner) {
        return jdbc
                .sql("SELECT " + COLUMNS + " FROM api_keys WHERE owner = :owner ORDER BY created_at DESC, id")
                .param("owner", owner)
                .query(JdbcApiKeyStore::read)
                .list()
                .stream()
                .map(HashedApiKey::key)
                .toList();
    }

    @Override
    public boolean revoke(String owner, String id, Instant time) {
        return jdbc.sql("""
                        UPDATE api_keys SET revoked_at = :time
                        WHERE id = :id AND owner = :owner AND revoked_at IS NULL
                        """)
                        .param("time", at(time))
                        .param("id", id)
                        .param("owner", owner)
                        .update()
                == 1;
    }

    @Override
    public void markUsed(String id, Instant time) {
        jdbc.sql("UPDATE api_keys SET last_used_at = :time WHERE id = :id")
                .param("time", at(time))
                .param("id", id)
                .update();
    }

    private static HashedApiKey read(ResultSet row, int number) throws SQLException {
        String scopes = row.getString("scopes");
        ApiKey key = new ApiKey(
                row.getString("id"),
                row.getString("owner"),
                row.getString("name"),
                scopes.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(scopes.split(" "))),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "expires_at"),
                instant(row, "last_used_at"),
                instant(row, "revoked_at"));
        return new HashedApiKey(key, row.getString("hash"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
