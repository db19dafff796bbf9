package dev.ashlar.data.autoconfigure.encryption;

import dev.ashlar.data.autoconfigure.encryption.EncryptedAttribute.Index;
import dev.ashlar.data.encryption.BlindIndex;
import dev.ashlar.data.encryption.Encrypted;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.util.ReflectionUtils;

/** Knows which attributes of which entities are encrypted. */
final class EncryptedAttributes {

    private final Map<String, List<EncryptedAttribute>> known = new ConcurrentHashMap<>();

    List<EncryptedAttribute> of(EntityPersister persister) {
        return known.computeIfAbsent(persister.getEntityName(), name -> find((AbstractEntityPersister) persister));
    }

    private static List<EncryptedAttribute> find(AbstractEntityPersister persister) {
        List<EncryptedAttribute> found = new ArrayList<>();
        String[] names = persister.getPropertyNames();
        for (int i = 0; i < names.length; i++) {
            Encrypted encrypted = annotation(persister.getMappedClass(), names[i], Encrypted.class);
            if (encrypted != null) {
                found.add(attribute(persister, i, encrypted));
            }
        }
        return List.copyOf(found);
    }

    private static EncryptedAttribute attribute(AbstractEntityPersister persister, int position, Encrypted encrypted) {
        String name = persister.getPropertyNames()[position];
        String table = persister.getTableName();
        String column = persister.getPropertyColumnNames(position)[0];
        return new EncryptedAttribute(
                position,
                name,
                table,
                persister.getIdentifierColumnNames()[0],
                column,
                encrypted.binding().isEmpty() ? table + "." + column : encrypted.binding(),
                index(persister, name));
    }

    private static @Nullable Index index(AbstractEntityPersister persister, String encrypted) {
        String[] names = persister.getPropertyNames();
        for (int i = 0; i < names.length; i++) {
            BlindIndex index = annotation(persister.getMappedClass(), names[i], BlindIndex.class);
            if (index != null && index.value().equals(encrypted)) {
                return new Index(i, names[i], persister.getPropertyColumnNames(i)[0], index.ignoreCase());
            }
        }
        return null;
    }

    private static <A extends Annotation> @Nullable A annotation(Class<?> entity, String attribute, Class<A> type) {
        Field field = ReflectionUtils.findField(entity, attribute);
        Method getter = Stream.of(BeanUtils.getPropertyDescriptors(entity))
                .filter(property -> property.getName().equals(attribute))
                .map(property -> property.getReadMethod())
                .findFirst()
                .orElse(null);
        A onField = field == null ? null : field.getAnnotation(type);
        return onField != null || getter == null ? onField : getter.getAnnotation(type);
    }
}
