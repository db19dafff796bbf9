package dev.ashlar.security.audit;

/**
 * An action in the log.
 *
 * @param number its number; a later record has a higher one
 * @param entry the action
 */
public record AuditRecord(long number, AuditEntry entry) {}
