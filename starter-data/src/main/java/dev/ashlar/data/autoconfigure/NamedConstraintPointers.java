package dev.ashlar.data.autoconfigure;

import dev.ashlar.errors.ConstraintPointers;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.MappingMetamodel;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.AttributeMappingsList;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Knows the field from the constraint's name: {@code uq_<table>__<column>}, also {@code fk_} and {@code ck_}, and
 * {@code <table>.<column>}. Of several columns the last one names the field, since the first are usually the parent's.
 * A column is called as the entity's attribute is, one without such an attribute in camel case.
 */
record NamedConstraintPointers(EntityManagerFactory factory) implements ConstraintPointers {

    private static final Pattern NAME = Pattern.compile("(?:uq|fk|ck)_(?<table>.+?)__(?:.*__)?(?<column>.+)");

    private static final Pattern NOT_NULL = Pattern.compile("(?<table>[^.]+)\\.(?<column>[^.]+)");

    private static final Pattern WORD = Pattern.compile("_+(.)");

    @Override
    public Optional<String> pointer(String constraintName) {
        return List.of(NAME, NOT_NULL).stream()
                .map(pattern -> pattern.matcher(constraintName))
                .filter(Matcher::matches)
                .findFirst()
                .map(parts -> "/" + member(parts.group("table"), parts.group("column")));
    }

    private String member(String table, String column) {
        return entities()
                .filter(entity -> entity.getTableName().equalsIgnoreCase(table))
                .flatMap(NamedConstraintPointers::attributes)
                .filter(attribute -> isStoredIn(column, attribute))
                .map(AttributeMapping::getAttributeName)
                .findFirst()
                .orElseGet(() -> camelCase(column));
    }

    private Stream<EntityPersister> entities() {
        MappingMetamodel mappings =
                factory.unwrap(SessionFactoryImplementor.class).getMappingMetamodel();
        return factory.getMetamodel().getEntities().stream()
                .map(entity -> mappings.getEntityDescriptor(entity.getJavaType()));
    }

    private static Stream<AttributeMapping> attributes(EntityPersister entity) {
        AttributeMappingsList attributes = entity.getAttributeMappings();
        return IntStream.range(0, attributes.size()).mapToObj(attributes::get);
    }

    private static boolean isStoredIn(String column, AttributeMapping attribute) {
        return attribute instanceof BasicValuedModelPart basic
                && basic.getSelectionExpression().equals(column);
    }

    private static String camelCase(String column) {
        String lower = column.toLowerCase(Locale.ROOT);
        return WORD.matcher(lower).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }
}
