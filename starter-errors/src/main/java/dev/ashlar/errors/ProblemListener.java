package dev.ashlar.errors;

/**
 * Told of every problem that is answered, once, after it has got its words: the place for counting and alerting. Beans
 * of this type are called in their order ({@code @Order}). What a listener throws is logged and does not change the
 * answer.
 */
@FunctionalInterface
public interface ProblemListener {

    /**
     * Hears of a problem.
     *
     * @param body what is answered
     * @param context the request that failed
     */
    void answered(ProblemBody body, ProblemContext context);
}
