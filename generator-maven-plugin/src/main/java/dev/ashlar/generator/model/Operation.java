package dev.ashlar.generator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the document.
 *
 * @param id the operationId, or the one that was made for an operation without; unique in the Blueprint
 * @param group what it is generated with: a resource's name, or a name made from its tag for those that belong to none
 * @param intent what it was understood as
 * @param why the rule that understood it
 * @param body the request body, if one is declared
 * @param responses the declared responses, in the document's order
 * @param security the alternatives of which one must hold; none, or an empty one, when anyone may call it
 * @param rules how often it may be called, and what its calls count as
 * @param origin JSON pointer of the operation in the document
 */
public record Operation(
        String id,
        Route route,
        Documentation documentation,
        String group,
        Intent intent,
        Why why,
        List<Parameter> parameters,
        @Nullable Body body,
        List<Response> responses,
        List<SecurityRequirement> security,
        CallRules rules,
        String origin) {

    public Operation {
        parameters = List.copyOf(parameters);
        responses = List.copyOf(responses);
        security = List.copyOf(security);
    }

    /** The first declared success, or a plain 200 without content when the document declares none. */
    public Response success() {
        return responses.stream()
                .filter(response -> response.status() >= 200 && response.status() < 300)
                .findFirst()
                .orElseGet(() -> new Response(200, null, List.of(), null));
    }

    /** Whether it may be repeated by {@code Idempotency-Key}; absent when the document says nothing of it. */
    public @Nullable Repetition repetition() {
        return rules.repetition();
    }

    /** The same with other parameters. */
    public Operation withParameters(List<Parameter> others) {
        return new Operation(
                id, route, documentation, group, intent, why, others, body, responses, security, rules, origin);
    }

    /** How often it may be called; absent when it has the limit of everything else. */
    public @Nullable RateLimit rateLimit() {
        return rules.rateLimit();
    }

    /** The event of the business that a call is; absent when it is none. */
    public @Nullable String event() {
        return rules.event();
    }

    /** Whether anyone may call it. */
    public boolean isOpen() {
        return security.isEmpty() || security.stream().anyMatch(SecurityRequirement::isEmpty);
    }

    /** Whether the document declares that status. */
    public boolean declares(int status) {
        return responses.stream().anyMatch(response -> response.status() == status);
    }
}
