package dev.ashlar.generator.model;

import java.util.List;

/**
 * One alternative of an operation's {@code security}: all its schemes must hold.
 *
 * @param schemes each with the scopes it must grant
 */
public record SecurityRequirement(List<SchemeUse> schemes) {

    public SecurityRequirement {
        schemes = List.copyOf(schemes);
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
