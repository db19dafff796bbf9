package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Filter;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.SchemaType;
import java.util.List;
import java.util.Optional;

/** Rule {@code field-filter}: the parameter is called like a field, or like many of it. */
final class FieldFilterRule implements FilterRule {

    @Override
    public Optional<Filter> find(Parameter parameter, Searchable resource) {
        boolean many = parameter.type() instanceof ListType;
        Optional<Property> encrypted = many ? Optional.empty() : resource.encryptedField(parameter.name());
        if (encrypted.isPresent()) {
            return encrypted
                    .filter(field -> parameter.type() == ScalarType.STRING)
                    .map(field -> new Filter(parameter.name(), List.of(field.name()), Filter.Operator.EQUAL));
        }
        return (many ? resource.fieldOfNoun(parameter.name()) : resource.field(parameter.name()))
                .filter(field -> field.type() instanceof ScalarType || field.type() instanceof SchemaType)
                .filter(field -> Comparison.isAlike(parameter.type(), field.type(), resource.schemas()))
                .map(field -> new Filter(
                        parameter.name(), List.of(field.name()), many ? Filter.Operator.IN : Filter.Operator.EQUAL));
    }
}
