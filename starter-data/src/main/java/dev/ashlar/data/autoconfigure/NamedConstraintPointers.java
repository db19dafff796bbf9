package dev.ashlar.data.autoconfigure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.ashlar.errors.ConstraintPointers;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
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
        return factory.unwrap(SessionFactoryImplementor.class).getMappingMetamodel().streamEntityDescriptors()
                .filter(entity -> entity.getTableName().equalsIgnoreCase(table))
                .flatMap(entity -> attributes(entity, column).stream())
                .findFirst()
                .orElseGet(() -> camelCase(column));
    }

    private static List<String> attributes(EntityPersister entity, String column) {
        return entity.getAttributeMappings().stream()
                .filter(attribute -> attribute instanceof BasicValuedModelPart)
                .map(AttributeMapping::getAttributeName)
                .filter(name -> Arrays.asList(entity.getPropertyColumnNames(name)).contains(column))
                .toList();
    }

    private static String camelCase(String column) {
        String lower = column.toLowerCase(Locale.ROOT);
        return WORD.matcher(lower).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }
}
