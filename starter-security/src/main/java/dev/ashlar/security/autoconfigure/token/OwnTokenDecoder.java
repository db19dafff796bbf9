package dev.ashlar.security.autoconfigure.token;

import dev.ashlar.security.autoconfigure.bearer.VerifiedSignatures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Makes what reads access tokens: by all keys, only by the algorithms of these, and only what was meant for this application. */
record OwnTokenDecoder(SigningKeys keys, TokenNames names, Clock clock, VerifiedSignatures signatures) {

    /** The nodes of one application have nearly the same time. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    /**
     * The decoder.
     *
     * @param live whether a family is, asked with each token
     */
    JwtDecoder create(Predicate<UUID> live) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys.source())
                .jwsAlgorithms(allowed -> {
                    allowed.clear();
                    allowed.addAll(
                            keys.all().stream().map(SigningKeys::algorithm).collect(Collectors.toSet()));
                })
                .jwtProcessorCustomizer(signatures::customize)
                .build();
        decoder.setJwtValidator(validator(live));
        return decoder;
    }

    private OAuth2TokenValidator<Jwt> validator(Predicate<UUID> live) {
        JwtTimestampValidator times = new JwtTimestampValidator(SKEW);
        times.setClock(clock);
        JwtClaimValidator<String> family =
                new JwtClaimValidator<>(AccessTokens.FAMILY, id -> id != null && live.test(UUID.fromString(id)));
        JwtClaimValidator<Instant> end = new JwtClaimValidator<>(JwtClaimNames.EXP, Objects::nonNull);
        JwtClaimValidator<Instant> start = new JwtClaimValidator<>(JwtClaimNames.IAT, Objects::nonNull);
        return JwtValidators.createAtJwtValidator()
                .issuer(names.issuer())
                .audience(names.audience())
                .clientId(names.issuer())
                .validators(all -> {
                    all.put(JwtClaimNames.EXP, end);
                    all.put(JwtClaimNames.IAT, start);
                    all.put("times", times);
                    all.put(AccessTokens.FAMILY, family);
                })
                .build();
    }
}
