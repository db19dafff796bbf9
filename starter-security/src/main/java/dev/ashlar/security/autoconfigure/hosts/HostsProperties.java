package dev.ashlar.security.autoconfigure.hosts;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The names of the application.
 *
 * @param hosts Host names that requests may be for, such as api.example.com or *.example.com; empty for any.
 */
@Validated
@ConfigurationProperties("ashlar.security")
record HostsProperties(@DefaultValue List<@Pattern(regexp = "[^\\s/@?#]+") String> hosts) {}
