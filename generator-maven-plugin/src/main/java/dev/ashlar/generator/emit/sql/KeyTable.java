package dev.ashlar.generator.emit.sql;

import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.Proof;
import java.util.List;
import java.util.Optional;

/** The table in which the application keeps the hashes of API keys, as the starter defines it. */
final class KeyTable {

    private static final String NAME = "api_keys";

    private KeyTable() {}

    /** Whether some operation takes API keys. */
    static boolean isNeeded(Plan plan) {
        return plan.access().takes(Proof.API_KEY);
    }

    static TableScript script() {
        return new TableScript(
                NAME,
                Optional.empty(),
                List.of(
                        "id text NOT NULL,",
                        "hash text NOT NULL,",
                        "owner text NOT NULL,",
                        "name text NOT NULL,",
                        "scopes text NOT NULL,",
                        "created_at timestamptz NOT NULL,",
                        "expires_at timestamptz,",
                        "last_used_at timestamptz,",
                        "revoked_at timestamptz,",
                        SqlText.primaryKey(NAME, List.of("id"))),
                List.of(new TableScript.IndexScript(SqlText.constraint("ix", NAME, "owner"), NAME, "", "owner")));
    }

    static Comment comment() {
        return new Comment("TABLE", NAME, SqlText.literal("API keys, as hashes."));
    }
}
