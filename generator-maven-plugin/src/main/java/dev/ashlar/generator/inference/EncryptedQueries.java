package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.EnumSchema;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.Resource;
import dev.ashlar.generator.model.Type;
import java.util.List;
import java.util.stream.Stream;

/** Query parameters that ask of a ciphertext what only a text can answer: its order, or a part of it. */
record EncryptedQueries(SchemaCatalog schemas, List<Operation> operations) {

    /** The parameters of lists of that resource that need the property in clear, such as {@code sort of listPeople}. */
    Stream<String> needing(Resource resource, String property) {
        return operations.stream()
                .filter(operation -> operation.intent() instanceof Intent.ListRows list
                        && list.target().resource().equals(resource.name()))
                .flatMap(operation -> operation.parameters().stream()
                        .filter(parameter ->
                                ((Intent.ListRows) operation.intent()).ignored().contains(parameter.name()))
                        .filter(parameter -> isOrder(parameter, property) || isPart(parameter, property))
                        .map(parameter -> parameter.name() + " of " + operation.id()));
    }

    private boolean isOrder(Parameter parameter, String property) {
        Type value = parameter.type() instanceof ListType list ? list.element() : parameter.type();
        return SortRule.isOrder(parameter)
                && schemas.enumeration(value).map(EnumSchema::values).orElse(List.of()).stream()
                        .map(SortRule::field)
                        .anyMatch(property::equals);
    }

    private static boolean isPart(Parameter parameter, String property) {
        Words words = Words.of(parameter.name());
        return TextFilterRule.isPart(words, property) || RangeFilterRule.isBound(words, property);
    }
}
