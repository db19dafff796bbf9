package dev.ashlar.security.autoconfigure.checks;

/** What findings lead to. */
enum CheckMode {
    /** The application does not start in production; elsewhere it warns. */
    REFUSE,
    /** It warns, in production as well. */
    WARN,
    /** Nobody looks. */
    OFF
}
