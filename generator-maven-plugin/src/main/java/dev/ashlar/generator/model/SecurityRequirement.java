package dev.ashlar.generator.model;

import java.util.List;

/**
 * One alternative of an operation's {@code security}: all its schemes must hold, and the caller must have all the roles.
 *
 * @param schemes each with the scopes it must grant
 * @param roles named without a prefix; of a caller who is known, also where no scheme is named
 */
public record SecurityRequirement(List<SchemeUse> schemes, List<String> roles) {

    public SecurityRequirement {
        schemes = List.copyOf(schemes);
        roles = List.copyOf(roles);
    }

    /** Without roles. */
    public SecurityRequirement(List<SchemeUse> schemes) {
        this(schemes, List.of());
    }

    /** Whether it asks for nothing, so that anyone satisfies it. */
    public boolean isEmpty() {
        return schemes.isEmpty() && roles.isEmpty();
    }

    /**
     * A security scheme and what it must grant.
     *
     * @param scheme its name in the document
     */
    public record SchemeUse(String scheme, List<String> scopes) {

        public SchemeUse {
            scopes = List.copyOf(scopes);
        }
    }
}
