package dev.ashlar.errors;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A failure that an application means to tell its client. What it carries is public by contract: the code, the named
 * arguments of the code's texts, and the single errors.
 */
public abstract class ApplicationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** A failure of the given kind. */
    protected ApplicationException(ErrorCode code) {
        this(Problem.of(code), null);
    }

    /**
     * A failure with arguments and errors.
     *
     * @param code the kind of failure
     * @param arguments named arguments of the code's texts, in order
     * @param errors what is wrong with which part of the request
     */
    protected ApplicationException(ErrorCode code, Map<String, Object> arguments, List<ProblemError> errors) {
        this(withArguments(Problem.of(code), arguments).withErrors(errors), null);
    }

    /**
     * A failure that is described already.
     *
     * @param problem what to answer
     * @param cause what led to it; it is logged, never published
     */
    protected ApplicationException(Problem problem, @Nullable Throwable cause) {
        super(describe(problem), cause);
        this.problem = problem;
    }

    /** The kind of failure. */
    public ErrorCode code() {
        return problem.code();
    }

    /** The named arguments of the code's texts. */
    public Map<String, Object> arguments() {
        return problem.arguments();
    }

    /** What is wrong with which part of the request. */
    public List<ProblemError> errors() {
        return problem.errors();
    }

    /** What the client is answered. */
    public Problem problem() {
        return problem;
    }

    static Problem withArguments(Problem problem, Map<String, Object> arguments) {
        Problem result = problem;
        for (Map.Entry<String, Object> argument : arguments.entrySet()) {
            result = result.withArgument(argument.getKey(), argument.getValue());
        }
        return result;
    }

    static Map<String, Object> named(String name, Object value) {
        return Collections.singletonMap(name, value);
    }

    static Map<String, Object> named(String name, Object value, String secondName, Object secondValue) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put(name, value);
        arguments.put(secondName, secondValue);
        return arguments;
    }

    private static String describe(Problem problem) {
        return problem.code().name() + (problem.detail() == null ? "" : ": " + problem.detail());
    }
}
