package dev.ashlar.errors;

import java.util.List;
import java.util.Map;

/** What the request asks for existed once and will not come back: 410 unless the code says otherwise. */
public class GoneException extends ApplicationException {

    private static final long serialVersionUID = 1L;

    /**
     * A resource that is gone.
     *
     * @param resource the resource as the API calls it
     * @param key the key that was asked for; it is published
     */
    public GoneException(String resource, Object key) {
        super(StandardErrorCode.GONE, named("resource", resource, "key", key), List.of());
    }

    /** A resource of the application's own kind that is gone. */
    public GoneException(ErrorCode code, Map<String, Object> arguments) {
        super(code, arguments, List.of());
    }
}
