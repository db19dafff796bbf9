package dev.ashlar.security.autoconfigure.headers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.validation.annotation.Validated;

/**
 * The headers that tell browsers how careful to be; what a handler sets itself counts.
 *
 * @param enabled Whether every answer carries them.
 * @param contentSecurityPolicy Header Content-Security-Policy.
 * @param referrerPolicy Header Referrer-Policy.
 * @param permissionsPolicy Header Permissions-Policy; empty for none.
 * @param crossOriginOpenerPolicy Header Cross-Origin-Opener-Policy.
 * @param crossOriginResourcePolicy Header Cross-Origin-Resource-Policy.
 * @param noStore Whether nobody may keep answers to callers who are known, unless the handler says otherwise.
 * @param hsts Header Strict-Transport-Security, sent over HTTPS.
 */
@Validated
@ConfigurationProperties("ashlar.security.headers")
record HeadersProperties(
        @DefaultValue("true") boolean enabled,

        @DefaultValue("default-src 'none'; frame-ancestors 'none'; base-uri 'none'") @NotBlank
        String contentSecurityPolicy,

        @DefaultValue("no-referrer") ReferrerPolicy referrerPolicy,

        @DefaultValue(
                "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), "
                        + "geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), "
                        + "picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), usb=(), web-share=(), "
                        + "xr-spatial-tracking=()")
        String permissionsPolicy,

        @DefaultValue("same-origin") CrossOriginOpenerPolicy crossOriginOpenerPolicy,
        @DefaultValue("same-origin") CrossOriginResourcePolicy crossOriginResourcePolicy,
        @DefaultValue("true") boolean noStore,
        @DefaultValue @Valid Hsts hsts) {

    /**
     * Header Strict-Transport-Security.
     *
     * @param enabled Whether it is sent.
     * @param maxAge How long browsers ask for nothing but HTTPS.
     * @param includeSubDomains Whether that holds for the domains below as well.
     * @param preload Whether browsers may be shipped with it.
     */
    record Hsts(
            @DefaultValue("true") boolean enabled,
            @DurationMin @DefaultValue("365d") Duration maxAge,
            @DefaultValue("true") boolean includeSubDomains,
            @DefaultValue("false") boolean preload) {}
}
