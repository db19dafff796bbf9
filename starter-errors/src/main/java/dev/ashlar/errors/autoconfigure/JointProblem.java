package dev.ashlar.errors.autoconfigure;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.StandardErrorCode;

/** One problem for several things that are wrong with one request: what cannot be read gives it its code. */
final class JointProblem {

    private JointProblem() {}

    /** Only wrong input is joined, and only where there is an error to show for it. */
    static Problem of(Problem one, Problem other) {
        if (!isWrongInput(one) || !isWrongInput(other) || other.errors().isEmpty()) {
            return one;
        }
        return one.code() == StandardErrorCode.VALIDATION_FAILED
                ? other.withErrors(one.errors())
                : one.withErrors(other.errors());
    }

    private static boolean isWrongInput(Problem problem) {
        return problem.status() == null
                && problem.code() instanceof StandardErrorCode code
                && (code == StandardErrorCode.VALIDATION_FAILED
                        || code.status() == StandardErrorCode.BAD_REQUEST.status());
    }
}
