package dev.ashlar.data.autoconfigure.changes;

import dev.ashlar.data.changes.AuditedChanges;
import dev.ashlar.data.encryption.BlindIndex;
import dev.ashlar.data.encryption.Encrypted;
import dev.ashlar.errors.autoconfigure.SecretName;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.util.ReflectionUtils;

/**
 * An entity whose changes are recorded.
 *
 * @param type what its rows are called
 * @param masked the attributes whose values are not told
 */
record AuditedEntity(String type, Set<String> masked) {

    /** By name, as the application may do without the starter that has it. */
    private static final String SENSITIVE = "dev.ashlar.observability.redaction.Sensitive";

    AuditedEntity {
        masked = Set.copyOf(masked);
    }

    /** Null where nothing is to be recorded. */
    static @Nullable AuditedEntity of(EntityPersister persister) {
        Class<?> entity = persister.getMappedClass();
        AuditedChanges asked = entity.getAnnotation(AuditedChanges.class);
        if (asked == null) {
            return null;
        }
        String type = asked.value().isEmpty() ? entity.getSimpleName() : asked.value();
        return new AuditedEntity(type, masked(persister, entity, asked));
    }

    private static Set<String> masked(EntityPersister persister, Class<?> entity, AuditedChanges asked) {
        List<String> names = Arrays.asList(persister.getPropertyNames());
        Set<String> masked = new HashSet<>(Arrays.asList(asked.masked()));
        boolean isInherited = entity.getDeclaredAnnotation(AuditedChanges.class) == null;
        masked.stream()
                .filter(name -> !isInherited && !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new AuditedChangesException(
                            entity.getName() + " has no attribute " + name + ", which is to be masked.",
                            "Correct the name in its @AuditedChanges.");
                });
        names.stream().filter(name -> isSecret(entity, name)).forEach(masked::add);
        return masked;
    }

    /** Whether nobody may read an attribute of a class, be it an entity or a part of one, in a record of its changes. */
    static boolean isSecret(Class<?> entity, String attribute) {
        return SecretName.isLike(attribute) || elements(entity, attribute).anyMatch(AuditedEntity::isSecret);
    }

    private static boolean isSecret(AnnotatedElement element) {
        return element.isAnnotationPresent(Encrypted.class)
                || element.isAnnotationPresent(BlindIndex.class)
                || MergedAnnotations.from(element).isPresent(SENSITIVE);
    }

    private static Stream<AnnotatedElement> elements(Class<?> entity, String attribute) {
        return Stream.concat(
                Stream.ofNullable(ReflectionUtils.findField(entity, attribute)),
                Stream.of(BeanUtils.getPropertyDescriptors(entity))
                        .filter(property -> property.getName().equals(attribute))
                        .flatMap(property -> Stream.ofNullable(property.getReadMethod())));
    }
}
