package dev.ashlar.security.audit;

import org.jspecify.annotations.Nullable;

/**
 * What was found when the chain of records was followed from its begin to its end.
 *
 * @param intact whether all records are as they were written
 * @param firstBad the number of the first record that was changed, removed or slipped in, null where there is none
 * @param verified how many records before that are as they were written
 * @param head the hash of the last of these, in hexadecimal; kept elsewhere, it shows when the end of the log was cut off
 */
public record AuditVerification(boolean intact, @Nullable Long firstBad, long verified, String head) {}
