package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Filter;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.Type;
import java.util.List;
import java.util.Optional;

/** Rule {@code element-filter}: the field is a stored list of texts, or of objects with a {@code name}. */
final class ElementFilterRule implements FilterRule {

    @Override
    public Optional<Filter> find(Parameter parameter, Searchable resource) {
        Type asked = parameter.type() instanceof ListType list ? list.element() : parameter.type();
        return resource.fieldOfNoun(parameter.name())
                .flatMap(field -> path(field, asked, resource))
                .map(path -> new Filter(parameter.name(), path, Filter.Operator.HAS_ELEMENT));
    }

    private static Optional<List<String>> path(Property field, Type asked, Searchable resource) {
        if (!(field.type() instanceof ListType list)) {
            return Optional.empty();
        }
        if (isElement(asked, list.element(), resource)) {
            return Optional.of(List.of(field.name()));
        }
        return resource.schemas()
                .object(list.element())
                .flatMap(object -> object.property("name"))
                .filter(name -> name.type() == ScalarType.STRING && asked == ScalarType.STRING)
                .map(name -> List.of(field.name(), name.name()));
    }

    private static boolean isElement(Type asked, Type element, Searchable resource) {
        return element.equals(asked)
                || (resource.schemas().enumeration(asked).isPresent()
                        && Comparison.isAlike(asked, element, resource.schemas()));
    }
}
