package dev.ashlar.data.autoconfigure.changes;

import dev.ashlar.errors.autoconfigure.SecretName;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;
import org.hibernate.type.ComponentType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ObjectUtils;
import org.springframework.util.ReflectionUtils;

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
            String name = parts.getPropertyNames()[i];
            Object member = of(parts.getPropertyValue(value, i, session), parts.getSubtypes()[i]);
            members.put(name, masked(parts.getReturnedClass(), name, member));
        }
        return members;
    }

    private static Object plain(Object value) {
        if (value instanceof Collection<?> elements) {
            return elements.stream().map(PlainValues::orNull).toList();
        }
        if (value instanceof Map<?, ?> entries) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            entries.forEach((key, entry) -> {
                String name = String.valueOf(key);
                Object kept = orNull(entry);
                copy.put(name, kept != null && SecretName.isLike(name) ? new MaskedValue(kept) : kept);
            });
            return copy;
        }
        if (value instanceof byte[] bytes) {
            return bytes.length + " bytes, hash " + Integer.toHexString(Arrays.hashCode(bytes));
        }
        if (value.getClass().isArray()) {
            return plain(Arrays.asList(ObjectUtils.toObjectArray(value)));
        }
        if (value instanceof Record && hasSecrets(value.getClass())) {
            return components(value);
        }
        return isPlain(value) ? value : text(value);
    }

    private static @Nullable Object masked(Class<?> owner, String name, @Nullable Object value) {
        return value != null && AuditedEntity.isSecret(owner, name) ? new MaskedValue(value) : value;
    }

    private static boolean hasSecrets(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .anyMatch(component -> AuditedEntity.isSecret(type, component.getName()));
    }

    private static Map<String, @Nullable Object> components(Object value) {
        Map<String, @Nullable Object> components = new LinkedHashMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            ReflectionUtils.makeAccessible(component.getAccessor());
            Object part = orNull(ReflectionUtils.invokeMethod(component.getAccessor(), value));
            components.put(component.getName(), masked(value.getClass(), component.getName(), part));
        }
        return components;
    }

    private static @Nullable Object orNull(@Nullable Object value) {
        return value == null ? null : plain(value);
    }

    private static boolean isPlain(Object value) {
        return value instanceof Number || value instanceof Boolean;
    }

    /** Records and the values of Java tell what may be told; of other objects nobody knows what their text is, only whether they are equal. */
    private static String text(Object value) {
        Class<?> type = value.getClass();
        return value instanceof Record
                        || value instanceof Enum<?>
                        || type.getName().startsWith("java.")
                ? value.toString()
                : type.getSimpleName() + ", hash " + Integer.toHexString(value.hashCode());
    }
}
