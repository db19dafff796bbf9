package dev.ashlar.data.access;

import java.util.EnumSet;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.BeforeExecutionGenerator;
import org.hibernate.generator.EventType;
import org.hibernate.generator.EventTypeSets;
import org.hibernate.generator.GeneratorCreationContext;
import org.hibernate.resource.beans.spi.ManagedBeanRegistry;
import org.jspecify.annotations.Nullable;

/** Gives a new row its owner or its tenant; Hibernate instantiates it. */
final class CallerGenerator implements BeforeExecutionGenerator {

    private static final long serialVersionUID = 1L;

    private final Class<?> type;
    private final String attribute;
    private final transient CallerOfRows.Kind kind;
    private final transient CallerOfRows caller;

    CallerGenerator(RowOwner owner, GeneratorCreationContext context) {
        this(CallerOfRows.Kind.OWNER, context);
    }

    CallerGenerator(RowTenant tenant, GeneratorCreationContext context) {
        this(CallerOfRows.Kind.TENANT, context);
    }

    private CallerGenerator(CallerOfRows.Kind kind, GeneratorCreationContext context) {
        this.kind = kind;
        type = context.getType().getReturnedClass();
        attribute = context.getPersistentClass().getEntityName() + "."
                + context.getProperty().getName();
        caller = CallerOfRows.in(context.getServiceRegistry().requireService(ManagedBeanRegistry.class));
    }

    @Override
    public Object generate(
            SharedSessionContractImplementor session, Object row, @Nullable Object currentValue, EventType eventType) {
        return caller.ofNewRow(kind, currentValue, type, attribute);
    }

    @Override
    public EnumSet<EventType> getEventTypes() {
        return EventTypeSets.INSERT_ONLY;
    }

    @Override
    public Class<?> getGeneratedType() {
        return type;
    }
}
