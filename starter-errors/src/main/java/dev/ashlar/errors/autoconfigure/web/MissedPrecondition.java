package dev.ashlar.errors.autoconfigure.web;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.StandardErrorCode;
import org.jspecify.annotations.Nullable;

/** Who sent If-Match and lost the race has missed his own precondition (RFC 9110, section 13.1.1). */
public final class MissedPrecondition {

    private MissedPrecondition() {}

    /**
     * The problem as the request's precondition has it.
     *
     * @param ifMatch the header, null where the client sent none
     */
    public static Problem of(Problem problem, @Nullable String ifMatch) {
        return problem.code() == StandardErrorCode.CONFLICT_STALE && problem.status() == null && ifMatch != null
                ? Problem.of(StandardErrorCode.PRECONDITION_FAILED)
                : problem;
    }
}
