package dev.ashlar.core.autoconfigure;

import dev.ashlar.core.patch.MergePatchModule;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What JSON Patches (RFC 6902) may hold.
 *
 * @param maxOperations Maximum number of operations of one patch.
 */
@Validated
@ConfigurationProperties("ashlar.core.json-patch")
record JsonPatchProperties(
        @DefaultValue("" + MergePatchModule.DEFAULT_MAX_OPERATIONS) @Positive
        int maxOperations) {}
