package dev.ashlar.security.autoconfigure.management;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may look into a running application.
 *
 * @param role Role that every endpoint asks for but the open ones.
 * @param open Ids of endpoints that everybody may read.
 */
@Validated
@ConfigurationProperties("ashlar.security.management")
record ManagementProperties(
        @DefaultValue("OPS") @NotBlank String role,
        @DefaultValue({"health", "info"}) List<String> open) {}
