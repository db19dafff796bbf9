package dev.ashlar.errors;

import java.util.List;
import java.util.Map;

/** What the request asks for does not exist: 404 unless the code says otherwise. */
public class NotFoundException extends ApplicationException {

    private static final long serialVersionUID = 1L;

    /**
     * A missing resource.
     *
     * @param resource the resource as the API calls it, such as {@code Order}
     * @param key the key that was asked for; it is published
     */
    public NotFoundException(String resource, Object key) {
        super(StandardErrorCode.NOT_FOUND, named("resource", resource, "key", key), List.of());
    }

    /** A missing resource of the application's own kind, such as {@code ORDER_NOT_FOUND}. */
    public NotFoundException(ErrorCode code, Map<String, Object> arguments) {
        super(code, arguments, List.of());
    }
}
