package dev.ashlar.generator.emit.project;

import dev.ashlar.generator.model.ParameterLocation;
import dev.ashlar.generator.model.SecurityRequirement.SchemeUse;
import dev.ashlar.generator.model.SecurityScheme;
import dev.ashlar.generator.plan.AccessPlan;
import dev.ashlar.generator.plan.CallerPlan;
import dev.ashlar.generator.plan.OperationAccess;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What callers show, for the files of a project.
 *
 * @param guarded whether some operation is not for everybody
 * @param tokens whether some operation takes bearer tokens
 * @param passwords whether some operation takes user names and passwords
 * @param keys how API keys are sent; absent where no operation takes them
 * @param unknown what some operation asks for and nothing can check, as Markdown; absent where there is none
 */
record AccessValues(
        boolean guarded, boolean tokens, boolean passwords, Optional<KeyPlaces> keys, Optional<String> unknown) {

    /**
     * How API keys are sent.
     *
     * @param query name of the query parameter; absent where keys are sent in the header only
     * @param scopes what a key can grant, with blanks between
     */
    record KeyPlaces(String header, Optional<String> query, String scopes) {}

    private static final String USUAL_HEADER = "X-API-Key";

    /** What stands in a shell's and in SQL's quotes as it is. */
    private static final Pattern PLAIN = Pattern.compile("[\\w:./*-]+");

    static AccessValues of(Plan plan) {
        AccessPlan access = plan.access();
        return new AccessValues(
                access.isGuarded(),
                access.takes(Proof.BEARER),
                access.takes(Proof.PASSWORD),
                access.takes(Proof.API_KEY) ? Optional.of(places(plan)) : Optional.empty(),
                unknown(plan));
    }

    /** The variables of an HTTP file in which callers put what they show. */
    List<String> variables() {
        List<String> variables = new ArrayList<>();
        if (guarded) {
            variables.add(
                    "# What callers show, where an operation is not for everybody: a local run has some in .ashlar/caller.");
        }
        if (tokens) {
            variables.add("@token =");
        }
        if (passwords) {
            variables.add("@password = user:password");
        }
        keys.ifPresent(places -> variables.add("@key ="));
        return variables;
    }

    /** The headers of an HTTP file by which the first of the callers of an operation is known. */
    List<String> headers(OperationAccess operation) {
        List<String> headers = new ArrayList<>();
        operation.callers().stream().findFirst().map(CallerPlan::proofs).stream()
                .flatMap(List::stream)
                .forEach(proof -> {
                    switch (proof) {
                        case BEARER -> headers.add("Authorization: Bearer {{token}}");
                        case PASSWORD -> headers.add("Authorization: Basic {{password}}");
                        case API_KEY -> headers.add(keys.map(KeyPlaces::header).orElse(USUAL_HEADER) + ": {{key}}");
                        case CERTIFICATE -> {
                            // shown while connecting
                        }
                    }
                });
        return headers;
    }

    private static KeyPlaces places(Plan plan) {
        return new KeyPlaces(
                name(plan, ParameterLocation.HEADER).orElse(USUAL_HEADER),
                name(plan, ParameterLocation.QUERY),
                plan.access().scopes(Proof.API_KEY).stream()
                        .filter(scope -> PLAIN.matcher(scope).matches())
                        .collect(Collectors.joining(" ")));
    }

    private static Optional<String> unknown(Plan plan) {
        return asked(plan)
                .filter(scheme -> scheme.kind() == SecurityScheme.Kind.UNKNOWN)
                .map(scheme -> "`" + scheme.name() + "`")
                .reduce((some, more) -> some + ", " + more);
    }

    /** Of a scheme that some operation asks for; all of them name the same. */
    private static Optional<String> name(Plan plan, ParameterLocation in) {
        return asked(plan)
                .map(SecurityScheme::key)
                .filter(key -> key != null && key.in() == in)
                .map(SecurityScheme.Key::name)
                .findFirst();
    }

    /** The schemes that some operation asks for. */
    private static Stream<SecurityScheme> asked(Plan plan) {
        Set<String> asked = plan.blueprint().operations().stream()
                .flatMap(operation -> operation.security().stream())
                .flatMap(alternative -> alternative.schemes().stream())
                .map(SchemeUse::scheme)
                .collect(Collectors.toSet());
        return plan.blueprint().securitySchemes().stream().filter(scheme -> asked.contains(scheme.name()));
    }
}
