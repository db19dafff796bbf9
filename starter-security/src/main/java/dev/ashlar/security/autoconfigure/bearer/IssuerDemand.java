package dev.ashlar.security.autoconfigure.bearer;

import dev.ashlar.security.autoconfigure.secret.SecretSetupException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Refuses to start where keys are fetched that several issuers may share, and nobody has said which of them is meant. A public
 * key that lies with the application is of one.
 */
record IssuerDemand(
        BeanFactory beans, boolean required, @Nullable String issuer) implements SmartInitializingSingleton {

    @Override
    public void afterSingletonsInstantiated() {
        if (required && (issuer == null || issuer.isBlank()) && beans.containsBean("jwtDecoderByJwkKeySetUri")) {
            throw new SecretSetupException(
                    "Bearer tokens are verified by the keys of jwk-set-uri, and no issuer is configured: tokens of every"
                            + " issuer that signs with these keys would be accepted.",
                    "Set spring.security.oauth2.resourceserver.jwt.issuer-uri to the claim iss of the tokens, beside"
                            + " jwk-set-uri. Where they have none, set ashlar.security.bearer.issuer-required=false.");
        }
    }
}
