package dev.ashlar.security.token;

import org.jspecify.annotations.Nullable;

/**
 * A refresh token was used twice, so that one of the two has stolen it; the family is revoked. Published as an application
 * event, and with Boot's Actuator as an audit event of the type {@code refresh_reuse}.
 *
 * @param family the revoked family
 * @param address where the second use came from
 */
public record RefreshReuseEvent(
        RefreshFamily family, @Nullable String address) {}
