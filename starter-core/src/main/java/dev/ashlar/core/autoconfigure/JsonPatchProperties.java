package dev.ashlar.core.autoconfigure;

import dev.ashlar.core.MergePatchModule;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What JSON Patches (RFC 6902) may hold.
 *
 * @param maxOperations Maximum number of operations of one patch.
 */
@ConfigurationProperties("ashlar.core.json-patch")
record JsonPatchProperties(
        @DefaultValue("" + MergePatchModule.DEFAULT_MAX_OPERATIONS)
        int maxOperations) {}
