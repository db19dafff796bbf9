package dev.ashlar.security.autoconfigure.bearer;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.CachingJWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetSourceWrapper;
import com.nimbusds.jose.jwk.source.OutageTolerantJWKSetSource;
import com.nimbusds.jose.jwk.source.RateLimitedJWKSetSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import dev.ashlar.security.autoconfigure.bearer.BearerProperties.Keys;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder;

/**
 * Accepts no algorithm but the configured ones, which Spring Boot leaves to the keys of an issuer otherwise, and keeps the
 * keys: forged tokens that name unknown keys do not make it ask the issuer each time, and an issuer that is down for a while
 * does not lock out callers whose keys are known.
 */
final class KeySetCustomizer implements JwkSetUriJwtDecoderBuilderCustomizer {

    private final Set<SignatureAlgorithm> algorithms;
    private final Keys keys;
    private final VerifiedSignatures signatures;

    KeySetCustomizer(List<String> algorithms, Keys keys, VerifiedSignatures signatures) {
        this.algorithms = algorithms.stream().map(KeySetCustomizer::algorithm).collect(Collectors.toUnmodifiableSet());
        this.keys = keys;
        this.signatures = signatures;
    }

    @Override
    public void customize(JwkSetUriJwtDecoderBuilder builder) {
        builder.restOperations(IssuerClient.create(keys))
                .jwsAlgorithms(allowed -> allowed.addAll(algorithms))
                .jwtProcessorCustomizer(processor -> {
                    keepKeys(processor);
                    signatures.customize(processor);
                });
    }

    private void keepKeys(ConfigurableJWTProcessor<SecurityContext> processor) {
        if (processor.getJWSKeySelector() instanceof JWSVerificationKeySelector<SecurityContext> selector
                && selector.getJWKSource() instanceof JWKSetBasedJWKSource<SecurityContext> source) {
            Set<JWSAlgorithm> names = algorithms.stream()
                    .map(algorithm -> JWSAlgorithm.parse(algorithm.getName()))
                    .collect(Collectors.toUnmodifiableSet());
            processor.setJWSKeySelector(
                    new JWSVerificationKeySelector<>(names, new KnownKeys<>(kept(source.getJWKSetSource()))));
        }
    }

    private JWKSetSource<SecurityContext> kept(JWKSetSource<SecurityContext> source) {
        JWKSetSource<SecurityContext> limited = new RateLimitedJWKSetSource<>(
                uncached(source), keys.refreshInterval().toMillis(), null);
        JWKSetSource<SecurityContext> tolerant = new OutageTolerantJWKSetSource<>(
                new UnavailableKeys<>(limited), keys.outageTolerance().toMillis(), null);
        long patience = keys.connectTimeout().plus(keys.readTimeout()).toMillis();
        return new CachingJWKSetSource<>(tolerant, keys.lifetime().toMillis(), patience, null);
    }

    /** Spring Security's cache asks the issuer whenever a key is unknown. */
    private static JWKSetSource<SecurityContext> uncached(JWKSetSource<SecurityContext> source) {
        JWKSetSource<SecurityContext> inner = source;
        while (inner instanceof JWKSetSourceWrapper<SecurityContext> wrapper) {
            inner = wrapper.getSource();
        }
        return inner;
    }

    static SignatureAlgorithm algorithm(String name) {
        SignatureAlgorithm algorithm = SignatureAlgorithm.from(name);
        if (algorithm == null) {
            throw new InvalidConfigurationPropertyValueException(
                    "spring.security.oauth2.resourceserver.jwt.jws-algorithms",
                    name,
                    "It is no algorithm of asymmetric signatures that Spring Security knows");
        }
        return algorithm;
    }
}
