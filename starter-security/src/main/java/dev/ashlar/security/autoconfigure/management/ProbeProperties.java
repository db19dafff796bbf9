package dev.ashlar.security.autoconfigure.management;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What orchestrators ask to know whether the application is well.
 *
 * @param paths Path patterns that are answered without encryption and under any host name.
 */
@Validated
@ConfigurationProperties("ashlar.security.probes")
record ProbeProperties(
        @DefaultValue({"/actuator/health", "/actuator/health/**", "/livez", "/readyz"})
        List<@Pattern(regexp = "/.*") String> paths) {}
