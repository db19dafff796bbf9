package dev.ashlar.data;

import java.util.EnumSet;
import java.util.UUID;
import org.hibernate.MappingException;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.BeforeExecutionGenerator;
import org.hibernate.generator.EventType;
import org.hibernate.generator.EventTypeSets;
import org.hibernate.generator.GeneratorCreationContext;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** Generates the key of {@link AssignableId} where none is assigned; Hibernate instantiates it. */
final class AssignableIdGenerator implements BeforeExecutionGenerator {

    private static final long serialVersionUID = 1L;

    private final Class<?> keyType;

    private final @Nullable NumberSequence sequence;

    AssignableIdGenerator(AssignableId configuration, GeneratorCreationContext context) {
        keyType = context.getType().getReturnedClass();
        boolean isNumber = keyType != UUID.class && keyType != String.class;
        sequence = isNumber ? new NumberSequence(name(configuration, context), keyType) : null;
    }

    private static String name(AssignableId configuration, GeneratorCreationContext context) {
        if (configuration.sequence().isEmpty()) {
            throw new MappingException("@AssignableId on a numeric key needs a sequence: "
                    + context.getPersistentClass().getEntityName() + "."
                    + context.getProperty().getName());
        }
        return configuration.sequence();
    }

    @Override
    public Object generate(
            SharedSessionContractImplementor session,
            Object owner,
            @Nullable Object currentValue,
            EventType eventType) {
        if (sequence == null) {
            return currentValue != null ? currentValue : newKey(session);
        }
        if (currentValue == null) {
            return sequence.next(session);
        }
        sequence.moveTo((Number) currentValue, session);
        return currentValue;
    }

    private Object newKey(SharedSessionContractImplementor session) {
        UUID key = UuidVersion7Strategy.INSTANCE.generateUuid(session);
        return keyType == String.class ? key.toString() : key;
    }

    @Override
    public boolean allowAssignedIdentifiers() {
        return true;
    }

    @Override
    public EnumSet<EventType> getEventTypes() {
        return EventTypeSets.INSERT_ONLY;
    }

    @Override
    public Class<?> getGeneratedType() {
        return keyType;
    }
}
