package dev.ashlar.errors;

/**
 * Says what problem an exception is. Define one as a bean: the mapper for the most specific exception type wins, and one
 * of the application's wins over a built-in one of the same type (those are {@code @Fallback} beans). Mere wrappers, such
 * as {@code ExecutionException}, are opened first; other causes are not looked at.
 *
 * @param <E> the exception type; it must be visible in the bean's class or in the return type of its bean method
 */
@FunctionalInterface
public interface ProblemMapper<E extends Throwable> {

    /**
     * Maps a failure. Texts of foreign exceptions ({@code getMessage()}) must not get into the problem.
     *
     * @param failure the exception, already unwrapped to this mapper's type
     * @return what to answer
     */
    Problem map(E failure);
}
