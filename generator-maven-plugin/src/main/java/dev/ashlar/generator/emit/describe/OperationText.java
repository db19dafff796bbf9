package dev.ashlar.generator.emit.describe;

import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.RateLimit;
import dev.ashlar.generator.model.Response;
import dev.ashlar.generator.model.SecurityRequirement;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an operation is for, in the words of its document. */
public final class OperationText {

    private OperationText() {}

    /** The summary, or the first line of the description, or the words of its id. */
    public static String title(Operation operation) {
        return Stream.of(
                        operation.documentation().summary(),
                        operation.documentation().description())
                .filter(text -> text != null && !text.isBlank())
                .map(OperationText::firstLine)
                .findFirst()
                .orElseGet(() -> operation.id());
    }

    /** Who may call it; empty when anyone may. */
    public static Optional<String> security(Operation operation) {
        return operation.security().isEmpty()
                ? Optional.empty()
                : Optional.of(operation.security().stream()
                        .map(OperationText::alternative)
                        .collect(Collectors.joining(" or ")));
    }

    /** How it may be repeated; empty when the document says nothing of it. */
    public static Optional<String> repetition(Operation operation) {
        return Optional.ofNullable(operation.repetition()).map(repetition -> switch (repetition) {
            case KEY_REQUIRED ->
                "Needs the header Idempotency-Key; the same key again is answered with the first response.";
            case KEY_OPTIONAL ->
                "With the header Idempotency-Key, the same key again is answered with the first response.";
        });
    }

    /** How often it may be called; empty when the document says nothing of it. */
    public static Optional<String> rateLimit(Operation operation) {
        return Optional.ofNullable(operation.rateLimit())
                .map(limit -> "At most " + limit.text() + " by each "
                        + (limit.by() == RateLimit.By.ADDRESS ? "address" : "caller") + ", then 429.");
    }

    /** The status as the document writes it. */
    public static String status(Response response) {
        return response.status() == Response.DEFAULT ? "default" : Integer.toString(response.status());
    }

    private static String alternative(SecurityRequirement requirement) {
        if (requirement.isEmpty()) {
            return "anonymous";
        }
        String roles = requirement.roles().stream().map(role -> "role " + role).collect(Collectors.joining(" and "));
        String schemes = requirement.schemes().isEmpty()
                ? "any caller"
                : requirement.schemes().stream().map(OperationText::use).collect(Collectors.joining(" and "));
        return roles.isEmpty() ? schemes : schemes + " with " + roles;
    }

    private static String use(SecurityRequirement.SchemeUse use) {
        return use.scopes().isEmpty() ? use.scheme() : use.scheme() + " (" + String.join(", ", use.scopes()) + ")";
    }

    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElseThrow().strip();
    }
}
