package dev.ashlar.test.security;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation and who may call it.
 *
 * @param name how it is called in reports
 * @param path an absolute path, whose variables stand in braces
 * @param contentType media type of the body that it takes; absent when it takes none
 * @param open whether anybody may call it
 * @param callers one of whom one has to be; none where nobody may
 */
public record OperationAccess(
        String name,
        String method,
        String path,
        @Nullable String contentType,
        boolean open,
        List<LocalCaller> callers) {

    /** Copies the callers. */
    public OperationAccess {
        callers = List.copyOf(callers);
    }

    /** Anybody may. */
    public static OperationAccess open(String name, String method, String path) {
        return new OperationAccess(name, method, path, null, true, List.of());
    }

    /** Whoever is one of these may. */
    public static OperationAccess guarded(String name, String method, String path, LocalCaller... anyOf) {
        return new OperationAccess(name, method, path, null, false, List.of(anyOf));
    }

    /** The same operation, which takes a body of that type. */
    public OperationAccess taking(String mediaType) {
        return new OperationAccess(name, method, path, mediaType, open, callers);
    }

    boolean lets(LocalCaller caller) {
        return open || callers.stream().anyMatch(caller::includes);
    }

    @Override
    public String toString() {
        return name + " (" + method + " " + path + ")";
    }
}
