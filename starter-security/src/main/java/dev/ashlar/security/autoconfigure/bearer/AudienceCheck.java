package dev.ashlar.security.autoconfigure.bearer;

import dev.ashlar.security.autoconfigure.secret.SecretSetupException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Refuses to start where tokens that were issued for others would be accepted. A decoder of the application's own is trusted. */
record AudienceCheck(BeanFactory beans, boolean required, List<String> audiences)
        implements SmartInitializingSingleton {

    private static final List<String> READERS = List.of(
            "ashlarPublicKeyDecoder", "jwtDecoderByJwkKeySetUri", "jwtDecoderByIssuerUri", "ashlarTokenIntrospector");

    @Override
    public void afterSingletonsInstantiated() {
        if (required && audiences.isEmpty() && readers().findAny().isPresent()) {
            throw new SecretSetupException(
                    "Bearer tokens are accepted, and no audience is configured: every token of the issuer would be"
                            + " accepted, also one that was issued for another API.",
                    "Set spring.security.oauth2.resourceserver.jwt.audiences to what the issuer writes into the claim aud"
                            + " of tokens for this API. Where it writes none, set"
                            + " ashlar.security.bearer.audience-required=false.");
        }
    }

    private Stream<String> readers() {
        return READERS.stream().filter(beans::containsBean);
    }
}
