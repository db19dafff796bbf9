package dev.ashlar.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.SecurityRequirement;
import dev.ashlar.generator.model.SecurityRequirement.SchemeUse;
import dev.ashlar.generator.model.SecurityScheme;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** From what the document asks of callers to what they show. */
record AccessPlanner(Blueprint blueprint) {

    AccessPlan plan(ClassName policies) {
        return new AccessPlan(
                policies, blueprint.operations().stream().map(this::access).toList());
    }

    private OperationAccess access(Operation operation) {
        List<CallerPlan> callers = operation.isOpen()
                ? List.of()
                : operation.security().stream()
                        .filter(this::canBeShown)
                        .map(this::caller)
                        .distinct()
                        .toList();
        return new OperationAccess(operation, callers);
    }

    private boolean canBeShown(SecurityRequirement alternative) {
        return alternative.schemes().stream().allMatch(use -> proof(use).isPresent());
    }

    /**
     * OpenAPI 3.1 calls what other schemes than OAuth's are asked for "role names": of tokens and keys they are scopes all the
     * same, since that is what those carry.
     */
    private CallerPlan caller(SecurityRequirement alternative) {
        Set<Proof> proofs = new TreeSet<>();
        Set<String> scopes = new LinkedHashSet<>();
        Set<String> roles = new LinkedHashSet<>();
        for (SchemeUse use : alternative.schemes()) {
            Proof proof = proof(use).orElseThrow();
            proofs.add(proof);
            (proof == Proof.BEARER || proof == Proof.API_KEY ? scopes : roles).addAll(use.scopes());
        }
        roles.addAll(alternative.roles());
        return new CallerPlan(List.copyOf(proofs), List.copyOf(scopes), List.copyOf(roles));
    }

    private Optional<Proof> proof(SchemeUse use) {
        SecurityScheme scheme = blueprint
                .securitySchemes()
                .find(use.scheme())
                .orElseThrow(() -> new IllegalArgumentException("No security scheme " + use.scheme()));
        return switch (scheme.kind()) {
            case BEARER, OAUTH2, OPEN_ID_CONNECT -> Optional.of(Proof.BEARER);
            case API_KEY -> Optional.of(Proof.API_KEY);
            case BASIC -> Optional.of(Proof.PASSWORD);
            case MUTUAL_TLS -> Optional.of(Proof.CERTIFICATE);
            case UNKNOWN -> Optional.empty();
        };
    }
}
