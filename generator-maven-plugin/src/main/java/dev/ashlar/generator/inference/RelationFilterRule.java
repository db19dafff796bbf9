package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Filter;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.Relation;
import dev.ashlar.generator.model.RelationKind;
import java.util.List;
import java.util.Optional;

/** Rule {@code relation-filter}: the parameter is called like a relation and is a key of its target. */
final class RelationFilterRule implements FilterRule {

    @Override
    public Optional<Filter> find(Parameter parameter, Searchable resource) {
        return resource.relations().stream()
                .filter(relation -> isCalled(
                        parameter.name(),
                        relation,
                        resource.target(relation).key().name()))
                .filter(relation -> Comparison.isAlike(
                        parameter.type(), resource.target(relation).key().type(), resource.schemas()))
                .findFirst()
                .map(relation -> new Filter(parameter.name(), List.of(relation.name()), operator(parameter, relation)));
    }

    private static boolean isCalled(String parameter, Relation relation, String targetKey) {
        Words words = Words.of(parameter);
        boolean key = words.parts().size() > 1
                && (words.last().equals("id") || words.last().equals("ids") || Noun.same(words.last(), targetKey));
        String role = key ? words.withoutLast().camelCase() : parameter;
        return Words.same(parameter, relation.name())
                || (relation.property() != null && Words.same(parameter, relation.property()))
                || (relation.keyProperty() != null && Words.same(parameter, relation.keyProperty()))
                || (key && Noun.same(role, relation.name()));
    }

    private static Filter.Operator operator(Parameter parameter, Relation relation) {
        if (relation.kind() != RelationKind.MANY_TO_ONE) {
            return Filter.Operator.MEMBER;
        }
        return parameter.type() instanceof ListType ? Filter.Operator.IN : Filter.Operator.EQUAL;
    }
}
