package dev.ashlar.security.autoconfigure.bearer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Bearer tokens of an issuer, beside Spring Boot's own spring.security.oauth2.resourceserver properties.
 *
 * @param enabled Whether bearer tokens are accepted.
 * @param audienceRequired Whether a token must name an audience of
 *     spring.security.oauth2.resourceserver.jwt.audiences; without one there the application does not start.
 * @param issuerRequired Whether spring.security.oauth2.resourceserver.jwt.issuer-uri must say whose tokens are accepted where
 *     jwk-set-uri says where their keys are.
 * @param clockSkew How far the clock of the issuer may be off.
 * @param maxLifetime Longest time between the issue and the end of a token that is accepted; any where it is not set.
 * @param rolesClaims Claims with the roles of the caller; dots lead into objects.
 * @param rememberedSignatures How many verified signatures are remembered, so that the next request with the same token does not
 *     cost the verification again; 0 for none. Keys and claims are looked at for each request all the same.
 * @param resource Address of this API as its callers know it, published as the metadata of RFC 9728; where it is not set,
 *     nothing is published.
 * @param keys how the issuer's keys are fetched
 */
@Validated
@ConfigurationProperties("ashlar.security.bearer")
record BearerProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("true") boolean audienceRequired,
        @DefaultValue("true") boolean issuerRequired,

        @DefaultValue("30s") @DurationMin @DurationMax(seconds = 60)
        Duration clockSkew,

        @Nullable @DurationMin(seconds = 1) Duration maxLifetime,
        @DefaultValue({"roles", "realm_access.roles"}) List<String> rolesClaims,
        @DefaultValue("2000") @PositiveOrZero int rememberedSignatures,
        @Nullable URI resource,
        @DefaultValue @Valid Keys keys) {

    /**
     * How the issuer's keys are fetched, and what it says about opaque tokens.
     *
     * @param connectTimeout How long to wait for a connection to the issuer.
     * @param readTimeout How long to wait for an answer of the issuer.
     * @param lifetime How long keys are kept before they are fetched again.
     * @param refreshInterval Shortest time between two fetches that unknown keys cause.
     * @param outageTolerance How long keys may still be used while the issuer does not answer.
     */
    record Keys(
            @DefaultValue("2s") @DurationMin(millis = 1) Duration connectTimeout,
            @DefaultValue("3s") @DurationMin(millis = 1) Duration readTimeout,
            @DefaultValue("5m") @DurationMin(millis = 1) Duration lifetime,
            @DefaultValue("10s") @DurationMin(millis = 1) Duration refreshInterval,
            @DefaultValue("1h") @DurationMin Duration outageTolerance) {}
}
