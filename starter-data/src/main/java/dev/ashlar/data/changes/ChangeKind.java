package dev.ashlar.data.changes;

/** What became of a row. */
public enum ChangeKind {

    /** It is new. */
    CREATE,

    /** It says something else. */
    UPDATE,

    /** It is gone. */
    DELETE
}
