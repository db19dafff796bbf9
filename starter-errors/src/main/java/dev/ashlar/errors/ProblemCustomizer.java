package dev.ashlar.errors;

/**
 * Adjusts every problem before it is rendered, whoever made it. Beans of this type are applied in their order
 * ({@code @Order}).
 */
@FunctionalInterface
public interface ProblemCustomizer {

    /**
     * Adjusts a problem.
     *
     * @param problem what would be answered
     * @param context the request that failed
     * @return what to answer
     */
    Problem customize(Problem problem, ProblemContext context);
}
