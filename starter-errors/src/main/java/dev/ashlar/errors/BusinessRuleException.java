package dev.ashlar.errors;

import java.util.List;
import java.util.Map;

/** The request is valid and a rule of the business forbids it: 422 unless the code says otherwise. */
public class BusinessRuleException extends ApplicationException {

    private static final long serialVersionUID = 1L;

    /** A broken rule, told in the given words, which are published. */
    public BusinessRuleException(String detail) {
        super(Problem.of(StandardErrorCode.BUSINESS_RULE_VIOLATED).withDetail(detail), null);
    }

    /** A broken rule of the application's own kind. */
    public BusinessRuleException(ErrorCode code, Map<String, Object> arguments) {
        super(code, arguments, List.of());
    }

    /** A broken rule of the application's own kind that concerns parts of the request. */
    public BusinessRuleException(ErrorCode code, Map<String, Object> arguments, List<ProblemError> errors) {
        super(code, arguments, errors);
    }
}
