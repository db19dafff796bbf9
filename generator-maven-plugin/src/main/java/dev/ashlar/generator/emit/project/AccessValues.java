package dev.ashlar.generator.emit.project;

import dev.ashlar.generator.model.ParameterLocation;
import dev.ashlar.generator.model.SecurityScheme;
import dev.ashlar.generator.plan.AccessPlan;
import dev.ashlar.generator.plan.CallerPlan;
import dev.ashlar.generator.plan.OperationAccess;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What callers show, for the files of a project.
 *
 * @param guarded whether some operation is not for everybody
 * @param tokens whether some operation takes bearer tokens
 * @param passwords whether some operation takes user names and passwords
 * @param keyHeader where API keys are sent; absent where no operation takes them
 */
record AccessValues(boolean guarded, boolean tokens, boolean passwords, Optional<String> keyHeader) {

    private static final String USUAL_HEADER = "X-API-Key";

    static AccessValues of(Plan plan) {
        AccessPlan access = plan.access();
        return new AccessValues(
                access.isGuarded(),
                access.takes(Proof.BEARER),
                access.takes(Proof.PASSWORD),
                access.takes(Proof.API_KEY) ? Optional.of(header(plan)) : Optional.empty());
    }

    /** The variables of an HTTP file in which callers put what they show. */
    List<String> variables() {
        List<String> variables = new ArrayList<>();
        if (guarded) {
            variables.add(
                    "# What callers show, where an operation is not for everybody: a local run prints some that holds until it ends.");
        }
        if (tokens) {
            variables.add("@token =");
        }
        if (passwords) {
            variables.add("@password = user:password");
        }
        keyHeader.ifPresent(header -> variables.add("@key ="));
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
                        case API_KEY -> headers.add(keyHeader.orElse(USUAL_HEADER) + ": {{key}}");
                        case CERTIFICATE -> {
                            // shown while connecting
                        }
                    }
                });
        return headers;
    }

    /** That of the first scheme with one. */
    private static String header(Plan plan) {
        return plan.blueprint().securitySchemes().stream()
                .map(SecurityScheme::key)
                .filter(key -> key != null && key.in() == ParameterLocation.HEADER)
                .map(SecurityScheme.Key::name)
                .findFirst()
                .orElse(USUAL_HEADER);
    }
}
