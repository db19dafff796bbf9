package dev.ashlar.security.autoconfigure.ratelimit;

import dev.ashlar.security.ratelimit.Limit;
import dev.ashlar.security.ratelimit.LimitedBy;
import java.util.Map;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** Reads what annotations, tables and rules say: a limit, the name of a policy, or that there is none. */
record LimitTexts(Map<String, Limit> policies) {

    private static final String UNLIMITED = "unlimited";

    /**
     * What the text says.
     *
     * @param own the name where the text is a limit itself
     */
    LimitChoice read(String text, String own, LimitedBy by) {
        if (UNLIMITED.equals(text)) {
            return LimitChoice.UNLIMITED;
        }
        Limit named = policies.get(text);
        if (named != null) {
            return new LimitChoice(new LimitPolicy(text, named, by));
        }
        try {
            return new LimitChoice(new LimitPolicy(own, Limit.of(text), by));
        } catch (IllegalArgumentException neither) {
            throw new InvalidConfigurationPropertyValueException(
                    "ashlar.security.rate-limits.policies." + text,
                    null,
                    "It is named as the limit of %s, and is neither a policy nor a limit such as 600/min."
                            .formatted(own));
        }
    }
}
