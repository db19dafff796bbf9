package dev.ashlar.security.token;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/** Adds to the claims of the access tokens, or takes away. Beans of this type are applied in their order. */
@FunctionalInterface
public interface AccessTokenCustomizer {

    /** Changes the claims of one token. They can be read by whoever has it. */
    void customize(UserDetails user, JwtClaimsSet.Builder claims);
}
