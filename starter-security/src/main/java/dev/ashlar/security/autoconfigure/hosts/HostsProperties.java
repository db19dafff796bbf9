package dev.ashlar.security.autoconfigure.hosts;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The names of the application.
 *
 * @param hosts Host names that requests may be for, such as api.example.com or *.example.com; empty for any.
 */
@ConfigurationProperties("ashlar.security")
record HostsProperties(@DefaultValue List<String> hosts) {}
