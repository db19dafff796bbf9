package dev.ashlar.security.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that the current caller did with success.
 *
 * @param action what, such as {@code order.update}
 * @param resource to what, null where there is no such thing
 * @param details what else is to be known; what looks secret by its name is masked
 */
public record AuditAction(String action, @Nullable AuditResource resource, Map<String, ?> details) {}
