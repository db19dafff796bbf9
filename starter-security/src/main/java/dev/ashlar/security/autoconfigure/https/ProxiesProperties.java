package dev.ashlar.security.autoconfigure.https;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The proxies in front of the application.
 *
 * @param enabled Whether headers that tell what a proxy was asked are taken from trusted proxies only; else the server's
 *     own settings hold.
 * @param trusted Addresses and networks of the proxies, such as 10.1.2.3 and 10.1.0.0/16.
 */
@Validated
@ConfigurationProperties("ashlar.security.proxies")
record ProxiesProperties(
        @DefaultValue("true") boolean enabled, @DefaultValue List<@NotBlank String> trusted) {}
