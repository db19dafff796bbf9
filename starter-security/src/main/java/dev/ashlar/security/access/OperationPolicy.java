package dev.ashlar.security.access;

import java.util.List;
import org.springframework.http.HttpMethod;

/**
 * Who may call one operation.
 *
 * @param operation how it is called
 * @param method the HTTP method
 * @param path the path pattern, spelled as the handler's mapping spells it
 * @param open whether anybody may, known or not
 * @param alternatives what a caller can show, one of them being enough; none at all keeps everybody out
 */
public record OperationPolicy(
        String operation, HttpMethod method, String path, boolean open, List<Credentials> alternatives) {

    /** Copies the alternatives. */
    public OperationPolicy {
        alternatives = List.copyOf(alternatives);
    }

    /** Anybody may. */
    public static OperationPolicy open(String operation, String method, String path) {
        return new OperationPolicy(operation, HttpMethod.valueOf(method), path, true, List.of());
    }

    /** Who shows one of these may. */
    public static OperationPolicy guarded(String operation, String method, String path, Credentials... anyOf) {
        return new OperationPolicy(operation, HttpMethod.valueOf(method), path, false, List.of(anyOf));
    }
}
