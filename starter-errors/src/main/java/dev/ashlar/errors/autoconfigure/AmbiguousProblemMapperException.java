package dev.ashlar.errors.autoconfigure;

/** Two mappers of the application claim the same exception type. */
final class AmbiguousProblemMapperException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AmbiguousProblemMapperException(Class<?> exceptionType, String one, String other) {
        super("The ProblemMapper beans '%s' and '%s' both map %s".formatted(one, other, exceptionType.getName()));
    }
}
