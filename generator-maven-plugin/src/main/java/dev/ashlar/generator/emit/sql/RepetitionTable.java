package dev.ashlar.generator.emit.sql;

import dev.ashlar.generator.plan.Plan;
import java.util.List;
import java.util.Optional;

/** The table in which the application keeps its responses by {@code Idempotency-Key}, as the starter defines it. */
final class RepetitionTable {

    private static final String NAME = "idempotency_keys";

    private RepetitionTable() {}

    /** Whether some operation can be repeated by key. */
    static boolean isNeeded(Plan plan) {
        return plan.blueprint().operations().stream().anyMatch(operation -> operation.repetition() != null);
    }

    static TableScript script() {
        return new TableScript(
                NAME,
                Optional.empty(),
                List.of(
                        "key_hash text NOT NULL,",
                        "fingerprint text NOT NULL,",
                        "status integer NOT NULL,",
                        "headers text NOT NULL,",
                        "body bytea NOT NULL,",
                        "created_at timestamptz NOT NULL,",
                        "expires_at timestamptz NOT NULL,",
                        SqlText.primaryKey(NAME, List.of("key_hash"))),
                List.of(new TableScript.IndexScript(
                        SqlText.constraint("ix", NAME, "expires_at"), NAME, "", "expires_at")));
    }

    static Comment comment() {
        return new Comment("TABLE", NAME, SqlText.literal("Responses by Idempotency-Key, until they expire."));
    }
}
