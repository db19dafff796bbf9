package dev.ashlar.data.autoconfigure.changes;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;
import org.hibernate.type.ComponentType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/** Values of attributes as they can be kept beyond the transaction, and compared: none of them changes, loads or holds an entity. */
record PlainValues(SharedSessionContractImplementor session) {

    @Nullable
    Object of(@Nullable Object value, Type type) {
        if (value == null) {
            return null;
        }
        if (type.isEntityType()) {
            return plain(key(value));
        }
        return type instanceof ComponentType parts ? members(value, parts) : plain(value);
    }

    @Nullable
    Object ofElement(@Nullable Object value, boolean isRow) {
        if (value == null) {
            return null;
        }
        return plain(isRow ? key(value) : value);
    }

    private Object key(Object row) {
        LazyInitializer proxy = HibernateProxy.extractLazyInitializer(row);
        Object key = proxy == null
                ? session.getEntityPersister(null, row).getIdentifier(row, session)
                : proxy.getInternalIdentifier();
        return Objects.requireNonNull(key);
    }

    private Map<String, @Nullable Object> members(Object value, ComponentType parts) {
        Map<String, @Nullable Object> members = new TreeMap<>();
        for (int i = 0; i < parts.getPropertyNames().length; i++) {
            members.put(
                    parts.getPropertyNames()[i], of(parts.getPropertyValue(value, i, session), parts.getSubtypes()[i]));
        }
        return members;
    }

    private static Object plain(Object value) {
        if (value instanceof Collection<?> elements) {
            return elements.stream().map(PlainValues::orNull).toList();
        }
        if (value instanceof Map<?, ?> entries) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            entries.forEach((name, entry) -> copy.put(String.valueOf(name), orNull(entry)));
            return copy;
        }
        if (value instanceof byte[] bytes) {
            return bytes.length + " bytes, hash " + Integer.toHexString(Arrays.hashCode(bytes));
        }
        return isPlain(value) ? value : text(value);
    }

    private static @Nullable Object orNull(@Nullable Object value) {
        return value == null ? null : plain(value);
    }

    private static boolean isPlain(Object value) {
        return value instanceof Number || value instanceof Boolean;
    }

    /** Records and the values of Java tell what may be told; of other objects nobody knows what their text is, or whether they have one. */
    private static String text(Object value) {
        Class<?> type = value.getClass();
        return value instanceof Record
                        || value instanceof Enum<?>
                        || type.getName().startsWith("java.")
                ? value.toString()
                : type.getSimpleName();
    }
}
