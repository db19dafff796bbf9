package dev.ashlar.errors;

import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.ContextAttributes;

/**
 * Tells JSON that came with a request from what the same mapper reads elsewhere, such as answers of other services, so
 * that a deserializer can be stricter with the former.
 */
public final class RequestJson {

    private RequestJson() {}

    /** A reader of JSON that came with a request, or was made from such. */
    public static ObjectReader reader(ObjectReader reader) {
        return reader.withAttribute(RequestJson.class, true);
    }

    /** Attributes for a mapper that reads nothing else. */
    public static ContextAttributes attributes(ContextAttributes attributes) {
        return attributes.withSharedAttribute(RequestJson.class, true);
    }

    /** Whether that is what is being read. */
    public static boolean isReadBy(DeserializationContext context) {
        return context.getAttribute(RequestJson.class) != null;
    }
}
