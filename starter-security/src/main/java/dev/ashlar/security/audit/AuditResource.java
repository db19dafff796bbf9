package dev.ashlar.security.audit;

/**
 * What an action was done to.
 *
 * @param type the kind, as the API calls it, such as {@code Order}
 * @param id the key; nothing secret
 */
public record AuditResource(String type, String id) {

    /** The resource with this key. */
    public static AuditResource of(String type, Object id) {
        return new AuditResource(type, id.toString());
    }
}
