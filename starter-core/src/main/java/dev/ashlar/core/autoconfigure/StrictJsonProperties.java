package dev.ashlar.core.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How strictly JSON is read.
 *
 * @param strictTypes values of another JSON type
 * @param uniqueKeys members that an object names twice
 * @param endOfInput text after the end of the value
 */
@ConfigurationProperties("ashlar.core.json")
record StrictJsonProperties(
        @DefaultValue StrictTypes strictTypes,
        @DefaultValue UniqueKeys uniqueKeys,
        @DefaultValue EndOfInput endOfInput) {

    /**
     * Values of another JSON type.
     *
     * @param enabled Whether a value of another JSON type, such as "5" for a number, is refused.
     */
    record StrictTypes(@DefaultValue("true") boolean enabled) {}

    /**
     * Members that an object names twice.
     *
     * @param enabled Whether an object that names a member twice is refused.
     */
    record UniqueKeys(@DefaultValue("true") boolean enabled) {}

    /**
     * Text after the end of the value.
     *
     * @param enabled Whether text after the end of the JSON value is refused.
     */
    record EndOfInput(@DefaultValue("true") boolean enabled) {}
}
