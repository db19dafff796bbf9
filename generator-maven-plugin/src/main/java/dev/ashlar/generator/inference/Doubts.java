package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.Response;
import java.util.Optional;
import java.util.Set;

/** What keeps any operation from being taken for a standard one. */
final class Doubts {

    private static final Set<Integer> STATUSES = Set.of(200, 201, 204);

    /** Query parameters that change how a row is shown, not what is done. */
    private static final Set<String> PRESENTATION =
            Set.of("fields", "expand", "include", "pretty", "select", "embed", "optfields", "optpretty", "prettyprint");

    private Doubts() {}

    static Optional<Judged<Understanding>> of(Exchange exchange, boolean listed) {
        if (exchange.call().successes().size() != 1) {
            return doubt("several-successes", "It declares several successes, or none");
        }
        Response success = exchange.call().successes().get(0);
        if (!STATUSES.contains(success.status())) {
            return doubt("unusual-success", "Success " + success.status() + " says that something else happens");
        }
        if (listed) {
            return Optional.empty();
        }
        return exchange.call().query().stream()
                .filter(parameter -> parameter.required() || !isPresentation(parameter))
                .findFirst()
                .flatMap(parameter ->
                        doubt("query-parameter", "The query parameter " + parameter.name() + " changes what it does"));
    }

    static boolean isPresentation(Parameter parameter) {
        return PRESENTATION.contains(Words.of(parameter.name()).joined());
    }

    private static Optional<Judged<Understanding>> doubt(String rule, String reason) {
        return Optional.of(Judged.refused(rule, reason));
    }
}
