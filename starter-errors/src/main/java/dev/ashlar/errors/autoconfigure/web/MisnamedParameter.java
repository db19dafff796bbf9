package dev.ashlar.errors.autoconfigure.web;

import dev.ashlar.errors.Place;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.StandardErrorCode;
import java.lang.reflect.InvocationTargetException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.InvalidPropertyException;

/**
 * Parameters whose names lead nowhere in the object that they are to be bound to, such as {@code names[abc]} or {@code
 * names[999999]} of a list. Spring's binder throws what its parser of numbers or its bean wrapper throw, and only where
 * that comes from tells.
 */
public final class MisnamedParameter {

    private static final List<String> BINDING = List.of("java.", "jdk.", "org.springframework.beans.");
    private static final String BINDER = "org.springframework.validation.";
    private static final Pattern INDEX = Pattern.compile("\\[['\"]?([^]'\"]*)['\"]?]");

    private MisnamedParameter() {}

    /** Whether it is the binder that has failed at a name. */
    public static boolean isReasonOf(Throwable failure) {
        return (failure instanceof NumberFormatException
                        || (failure instanceof InvalidPropertyException
                                && !(failure.getCause() instanceof InvocationTargetException)))
                && Origin.frames(failure)
                        .dropWhile(frame -> BINDING.stream().anyMatch(frame.getClassName()::startsWith))
                        .findFirst()
                        .filter(frame -> frame.getClassName().startsWith(BINDER))
                        .isPresent();
    }

    /**
     * The failure that names the parameter.
     *
     * @param parameters the names of all parameters of the request
     */
    public static UnusableInput named(Throwable failure, Collection<String> parameters) {
        List<String> names = failure instanceof InvalidPropertyException invalid
                ? List.of(invalid.getPropertyName())
                : parameters.stream()
                        .filter(name -> isIndexed(name, String.valueOf(failure.getMessage())))
                        .toList();
        return new UnusableInput(
                Problem.of(StandardErrorCode.BAD_REQUEST)
                        .withErrors(names.stream()
                                .map(name -> ProblemError.of(Place.QUERY, name, "UNKNOWN_PARAMETER"))
                                .toList()),
                failure);
    }

    /** The message quotes the index, and nothing else tells which it was. */
    private static boolean isIndexed(String parameter, String message) {
        return INDEX.matcher(parameter).results().anyMatch(index -> message.contains('"' + index.group(1) + '"'));
    }
}
