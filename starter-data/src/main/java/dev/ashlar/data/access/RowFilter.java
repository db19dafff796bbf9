package dev.ashlar.data.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hibernate.MappingException;
import org.hibernate.boot.spi.MetadataBuildingContext;
import org.hibernate.engine.spi.FilterDefinition;
import org.hibernate.mapping.FilterConfiguration;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.resource.beans.spi.ManagedBean;
import org.hibernate.resource.beans.spi.ProvidedInstanceManagedBeanImpl;

/**
 * A filter that is always on, also where a row is found by its key: what Hibernate's {@code @TenantId} is made of.
 *
 * @param type the type of the attribute that is compared
 * @param column its column
 */
record RowFilter(MetadataBuildingContext context, PersistentClass entity, Class<?> type, String column) {

    /** How the names of these filters begin. */
    private static final String PREFIX = "rows";

    private static final String ALL = "all";
    private static final String MINE = "mine";

    /** A filter by that attribute, which never changes and is never absent. */
    static RowFilter by(Property property, PersistentClass entity, MetadataBuildingContext context) {
        String attribute = entity.getEntityName() + "." + property.getName();
        if (property.getColumnSpan() != 1) {
            throw new MappingException(attribute + " must be one column");
        }
        property.resetUpdateable(false);
        property.resetOptional(false);
        Class<?> type = KeyText.type(property.getReturnedClassName(), attribute);
        return new RowFilter(
                context, entity, type, property.getSelectables().get(0).getText());
    }

    static boolean isOurs(String filter) {
        return filter.startsWith(PREFIX);
    }

    /** Whether one of these is such a filter. */
    static boolean areOurs(List<FilterConfiguration> filters) {
        return filters.stream().anyMatch(filter -> isOurs(filter.getName()));
    }

    /** Whether rows of that entity belong to somebody. */
    static boolean restricts(PersistentClass entity) {
        return areOurs(entity.getFilters());
    }

    /** Lets through the rows that say of whom they are what the caller says of himself, or all. */
    void add(CallerOfRows.Kind kind) {
        String name = PREFIX + kind + type.getSimpleName();
        if (context.getMetadataCollector().getFilterDefinition(name) == null) {
            CallerOfRows caller = CallerOfRows.in(context.getBootstrapContext().getManagedBeanRegistry());
            context.getMetadataCollector()
                    .addFilterDefinition(new FilterDefinition(
                            name,
                            "",
                            true,
                            true,
                            Map.of(ALL, mapping(Boolean.class), MINE, mapping(type)),
                            Map.of(ALL, bean(() -> caller.seesAll(kind)), MINE, bean(() -> caller.seen(kind, type)))));
        }
        String condition = "(:%s or %s = :%s)".formatted(ALL, column, MINE);
        entity.addFilter(name, condition, true, new HashMap<>(), new HashMap<>());
    }

    private JdbcMapping mapping(Class<?> parameter) {
        JdbcMapping mapping = context.getMetadataCollector()
                .getTypeConfiguration()
                .getBasicTypeRegistry()
                .getRegisteredType(parameter);
        if (mapping == null) {
            throw new MappingException(parameter.getName());
        }
        return mapping;
    }

    private static ManagedBean<Supplier<?>> bean(Supplier<?> value) {
        return new ProvidedInstanceManagedBeanImpl<>(value);
    }
}
