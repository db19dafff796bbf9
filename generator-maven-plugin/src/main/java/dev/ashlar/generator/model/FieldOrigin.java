package dev.ashlar.generator.model;

/** Where the value of a stored field comes from. */
public enum FieldOrigin {
    /** A request. */
    CLIENT,
    /** The time the row was made. */
    CREATED_AT,
    /** The time the row was last changed. */
    UPDATED_AT,
    /** How often the row has been changed: the version of the optimistic lock. */
    ROW_VERSION,
    /** The caller who made the row, to whom it belongs. */
    OWNER,
    /** The tenant of the caller who made the row. */
    TENANT,
    /** Read-only for clients and not derived by a rule: the default, or what the application's own code sets. */
    APPLICATION;

    /** Whether it tells whose the row is, and thus who finds it. */
    public boolean isBelonging() {
        return this == OWNER || this == TENANT;
    }
}
