package dev.ashlar.errors.autoconfigure;

import dev.ashlar.errors.Place;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.StandardErrorCode;
import java.util.List;
import java.util.Map;

/** One problem for several things that are wrong with one request: what cannot be read gives it its code. */
final class JointProblem {

    private JointProblem() {}

    /** Only wrong input is joined, and only where there is an error to show for it. */
    static Problem of(Problem one, Problem other) {
        List<ProblemError> errors = errors(other);
        if (!isWrongInput(one) || !isWrongInput(other) || errors.isEmpty()) {
            return one;
        }
        return one.code() == StandardErrorCode.VALIDATION_FAILED
                ? other.withErrors(one.errors())
                : one.withErrors(errors);
    }

    /** A body that is wrong as a whole is one error more behind a parameter. */
    private static List<ProblemError> errors(Problem problem) {
        if (problem.code() == StandardErrorCode.BODY_MISSING) {
            return List.of(ProblemError.of(Place.BODY, "", "REQUIRED"));
        }
        if (problem.code() != StandardErrorCode.MALFORMED_JSON) {
            return problem.errors();
        }
        ProblemError error = ProblemError.of(Place.BODY, "", problem.code().name());
        for (Map.Entry<String, Object> where : problem.extensions().entrySet()) {
            error = error.with(where.getKey(), where.getValue());
        }
        return List.of(error);
    }

    private static boolean isWrongInput(Problem problem) {
        return problem.status() == null
                && problem.code() instanceof StandardErrorCode code
                && (code == StandardErrorCode.VALIDATION_FAILED
                        || code.status() == StandardErrorCode.BAD_REQUEST.status());
    }
}
