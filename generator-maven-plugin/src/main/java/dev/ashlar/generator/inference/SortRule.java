package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.EnumSchema;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.Literal;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Sorting;
import dev.ashlar.generator.model.Type;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Rule {@code sorting}: the query parameter that orders a list, and the fields that it may name. */
final class SortRule {

    private static final Set<String> NAMES = Set.of("sort", "sortby", "orderby", "ordering", "order");

    private SortRule() {}

    static Optional<Sorting> find(Parameter parameter, Searchable resource) {
        if (!isOrder(parameter)) {
            return Optional.empty();
        }
        Type value = parameter.type() instanceof ListType list ? list.element() : parameter.type();
        Optional<EnumSchema> values = resource.schemas().enumeration(value);
        if (values.isEmpty() && value != ScalarType.STRING) {
            return Optional.empty();
        }
        List<String> fields = values.map(declared -> named(declared, resource)).orElseGet(() -> all(resource));
        return fields.isEmpty() || !fields.containsAll(defaults(parameter))
                ? Optional.empty()
                : Optional.of(new Sorting(parameter.name(), fields));
    }

    /** What a request orders by that says nothing; where it is no field, nobody knows what it means. */
    private static List<String> defaults(Parameter parameter) {
        Literal value = parameter.defaultValue();
        if (value == null) {
            return List.of();
        }
        Collection<?> values = value.value() instanceof Collection<?> several ? several : List.of(value.value());
        return values.stream()
                .flatMap(text -> Stream.of(text.toString().split(",")))
                .map(text -> field(text.strip()))
                .filter(field -> !field.isEmpty())
                .toList();
    }

    /** Whether the parameter is called like one that orders. */
    static boolean isOrder(Parameter parameter) {
        return NAMES.contains(Words.of(parameter.name()).joined());
    }

    /** What a value orders by, whichever way. */
    static String field(String value) {
        return value.replaceFirst("^[-+]", "").replaceFirst("(?i)[,: ](asc|desc)$", "");
    }

    /** The fields that the declared values name; none when a value names no field. */
    private static List<String> named(EnumSchema values, Searchable resource) {
        List<String> all = all(resource);
        List<String> names =
                values.values().stream().map(SortRule::field).distinct().toList();
        return all.containsAll(names) ? names : List.of();
    }

    private static List<String> all(Searchable resource) {
        return resource.fields().stream()
                .filter(field -> isSortable(field.type(), resource.schemas()))
                .map(Property::name)
                .toList();
    }

    private static boolean isSortable(Type type, SchemaCatalog schemas) {
        return type instanceof SchemaType
                ? schemas.enumeration(type).isPresent()
                : Comparison.isAlike(type, type, schemas) && type instanceof ScalarType;
    }
}
