package dev.ashlar.data.autoconfigure.access;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who sees rows that belong to somebody.
 *
 * @param adminRole Role, without a prefix, that sees and changes the rows of all owners; never those of other tenants.
 * @param tenantClaim Claim of the caller that names the tenant.
 */
@Validated
@ConfigurationProperties("ashlar.data.access")
record RowAccessProperties(
        @DefaultValue("ADMIN") @NotBlank String adminRole,
        @DefaultValue("tenant_id") @NotBlank String tenantClaim) {}
