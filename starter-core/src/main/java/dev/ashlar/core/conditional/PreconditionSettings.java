package dev.ashlar.core.conditional;

import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@link Preconditions} takes from the application, as a bean of it.
 *
 * @param ifMatchRequired whether PUT, PATCH and DELETE of what is checked must say {@code If-Match}
 * @param taggedCacheControl the {@code Cache-Control} of what is tagged and not told otherwise, empty for none
 * @param mapper writes what is tagged by its content
 */
public record PreconditionSettings(boolean ifMatchRequired, String taggedCacheControl, Supplier<JsonMapper> mapper) {

    static final PreconditionSettings DEFAULT = new PreconditionSettings(false, "no-cache", JsonMapper::shared);
}
