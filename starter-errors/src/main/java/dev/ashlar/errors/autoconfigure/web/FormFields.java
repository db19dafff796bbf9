package dev.ashlar.errors.autoconfigure.web;

import dev.ashlar.errors.Place;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemError;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells fields of a form from parameters of the query, which Spring binds alike. */
public final class FormFields {

    private static final List<String> FORMS = List.of("application/x-www-form-urlencoded", "multipart/form-data");

    private FormFields() {}

    /**
     * The problem with the place that each field came from; what came from nowhere was expected in the form.
     *
     * @param contentType the header, null where there is none
     * @param query the query as it was sent, null where there is none
     */
    public static Problem located(Problem problem, @Nullable String contentType, @Nullable String query) {
        if (!isForm(contentType) || problem.errors().isEmpty()) {
            return problem;
        }
        Set<String> names = names(query);
        List<ProblemError> errors =
                problem.errors().stream().map(error -> located(error, names)).toList();
        return new Problem(
                problem.code(),
                problem.status(),
                problem.detail(),
                problem.arguments(),
                errors,
                problem.headers(),
                problem.extensions());
    }

    private static ProblemError located(ProblemError error, Set<String> query) {
        return error.place() != Place.QUERY || error.name() == null || query.contains(error.name())
                ? error
                : new ProblemError(Place.FORM, error.name(), error.code(), error.detail(), error.bounds());
    }

    private static boolean isForm(@Nullable String contentType) {
        return contentType != null && FORMS.stream().anyMatch(contentType.toLowerCase(Locale.ROOT)::startsWith);
    }

    private static Set<String> names(@Nullable String query) {
        return Stream.of(query == null ? new String[0] : query.split("&"))
                .map(pair -> decoded(pair.split("=", 2)[0]))
                .collect(Collectors.toSet());
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            return name;
        }
    }
}
