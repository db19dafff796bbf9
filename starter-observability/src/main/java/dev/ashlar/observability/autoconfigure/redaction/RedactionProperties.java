package dev.ashlar.observability.autoconfigure.redaction;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is masked in logs, spans and metrics.
 *
 * @param enabled Whether secrets are masked.
 * @param names Further names whose values are secret, in any spelling.
 * @param pii How personal data is treated: usual masks numbers of cards and accounts, strict e-mail addresses too.
 */
@ConfigurationProperties("ashlar.observability.redaction")
public record RedactionProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue Set<String> names,
        @DefaultValue("usual") Pii pii) {

    /** How personal data is treated. */
    public enum Pii {
        /** Numbers of cards and accounts are masked. */
        USUAL,
        /** E-mail addresses are masked too. */
        STRICT
    }
}
