package dev.ashlar.errors.autoconfigure.data;

import dev.ashlar.errors.ConstraintPointers;
import dev.ashlar.errors.WireNames;
import jakarta.persistence.EntityManagerFactory;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.MappingMetamodel;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Knows the field from Hibernate's mapping of the column that a constraint guards, under its name in JSON. Of a constraint
 * name it knows those that are made of table and column: PostgreSQL's own ({@code account_age_check}) and the usual
 * prefixes ({@code ck_account_age}).
 */
final class EntityConstraintPointers implements ConstraintPointers {

    private static final Pattern AFFIX =
            Pattern.compile("^(?:uq|uk|ux|fk|ck|chk)_+|_+(?:key|fkey|check|excl|idx|uq|uk|fk|ck)$");

    private final EntityManagerFactory factory;
    private final WireNames wireNames;

    EntityConstraintPointers(EntityManagerFactory factory, WireNames wireNames) {
        this.factory = factory;
        this.wireNames = wireNames;
    }

    @Override
    public Optional<String> pointer(String constraintName) {
        String name = constraintName.toLowerCase(Locale.ROOT);
        if (name.indexOf('.') > 0) {
            return find((table, column) -> name.equals(table + "." + column));
        }
        String core = normalized(AFFIX.matcher(name).replaceAll(""));
        return find((table, column) -> core.equals(normalized(table + "_" + column)));
    }

    private Optional<String> find(BiPredicate<String, String> tableAndColumn) {
        MappingMetamodel mappings =
                factory.unwrap(SessionFactoryImplementor.class).getMappingMetamodel();
        return factory.getMetamodel().getEntities().stream()
                .map(entity -> mappings.getEntityDescriptor(entity.getJavaType()))
                .flatMap(entity -> attributes(entity)
                        .filter(attribute -> hasColumn(entity, attribute, tableAndColumn))
                        .map(attribute -> wireNames
                                .property(entity.getMappedClass(), attribute.getAttributeName())
                                .name()))
                .findFirst()
                .map(name -> "/" + name);
    }

    private static Stream<AttributeMapping> attributes(EntityPersister entity) {
        return IntStream.range(0, entity.getAttributeMappings().size()).mapToObj(entity.getAttributeMappings()::get);
    }

    private static boolean hasColumn(
            EntityPersister entity, AttributeMapping attribute, BiPredicate<String, String> tableAndColumn) {
        boolean[] found = {false};
        attribute.forEachSelectable((index, selectable) -> found[0] |= tableAndColumn.test(
                plain(entity.getIdentifierTableName()), plain(selectable.getSelectionExpression())));
        return found[0];
    }

    /** Without the schema and the quotes. */
    private static String plain(String identifier) {
        return identifier
                .substring(identifier.lastIndexOf('.') + 1)
                .replace("\"", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String normalized(String name) {
        return name.replaceAll("_+", "_");
    }
}
