package dev.ashlar.generator.plan;

import java.util.List;

/**
 * What a caller shows together.
 *
 * @param proofs in the order of {@link Proof}; none for any caller who is known
 * @param scopes which the token or the key must grant, all of them
 * @param roles which the caller must have, all of them
 */
public record CallerPlan(List<Proof> proofs, List<String> scopes, List<String> roles) {

    public CallerPlan {
        proofs = List.copyOf(proofs);
        scopes = List.copyOf(scopes);
        roles = List.copyOf(roles);
    }

    /** Whether it is not enough to prove who one is. */
    public boolean asksForMore() {
        return !scopes.isEmpty() || !roles.isEmpty();
    }
}
