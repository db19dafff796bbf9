package dev.ashlar.security.autoconfigure.failure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which property moves a route of the starters that the application has too. */
final class RouteClashFailureAnalyzer extends AbstractFailureAnalyzer<IllegalStateException> {

    /** What Spring MVC starts the message with. */
    private static final String CLASH = "Ambiguous mapping";

    private static final List<Mend> MENDS = List.of(
            new Mend("dev.ashlar.security.autoconfigure.audit.", "Set ashlar.security.audit.path to another path"),
            new Mend(
                    "dev.ashlar.security.autoconfigure.token.", "Set ashlar.security.tokens.base-path to another path"),
            new Mend(
                    "dev.ashlar.security.autoconfigure.session.",
                    "Set ashlar.security.sessions.base-path to another path"),
            new Mend(
                    "dev.ashlar.security.autoconfigure.account.",
                    "Set ashlar.security.accounts.base-path to another path"),
            new Mend("dev.ashlar.errors.autoconfigure.", "Set ashlar.errors.catalogue.enabled=false"));

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, IllegalStateException cause) {
        String message = String.valueOf(cause.getMessage());
        return message.startsWith(CLASH)
                ? MENDS.stream()
                        .filter(mend -> message.contains(mend.owner()))
                        .findFirst()
                        .map(mend -> new FailureAnalysis(
                                "The application has a route that a starter has too. " + message,
                                mend.action() + ", or give the route of the application another one.",
                                cause))
                        .orElse(null)
                : null;
    }

    /**
     * How a route of the starters is moved. Of two that clash with each other, the first in the list is.
     *
     * @param owner what the names of its handlers start with
     */
    private record Mend(String owner, String action) {}
}
