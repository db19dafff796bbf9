package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Filter;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.Relation;
import dev.ashlar.generator.model.ScalarType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Rule {@code declared-filter}: {@code x-ashlar-filter} names what a parameter compares with, as
 * {@code owner.lastName} or as <code>{field: owner.lastName, operator: contains}</code>.
 */
final class DeclaredFilterRule {

    private final Storage storage;

    DeclaredFilterRule(Storage storage) {
        this.storage = storage;
    }

    /** Empty when the extension names no field, such as {@code none}. */
    Optional<Filter> find(Parameter parameter, Extensions extensions, Draft draft) {
        Optional<String> path =
                extensions.text(Extensions.FILTER).or(() -> extensions.member(Extensions.FILTER, "field"));
        Optional<Filter.Operator> operator = extensions
                .member(Extensions.FILTER, "operator")
                .map(DeclaredFilterRule::operator)
                .orElse(Optional.of(Filter.Operator.EQUAL));
        return path.map(value -> List.of(value.split("\\.")))
                .filter(names -> exists(names, draft))
                .filter(names -> !isEncrypted(names, draft)
                        || (names.size() == 1
                                && parameter.type() == ScalarType.STRING
                                && operator.filter(Filter.Operator.EQUAL::equals)
                                        .isPresent()))
                .flatMap(names -> operator.map(found -> new Filter(parameter.name(), names, found)));
    }

    private static Optional<Filter.Operator> operator(String name) {
        String constant = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(Filter.Operator.values())
                .filter(operator -> operator.name().equals(constant))
                .findFirst();
    }

    /** Nothing is found by what is kept as a hash. */
    private boolean isFound(Draft draft, String name) {
        PasswordRule passwords = new PasswordRule(storage.properties());
        return draft.schema()
                .property(name)
                .filter(property -> !passwords.isHashed(draft, property))
                .isPresent();
    }

    /** What is encrypted is found by equality alone, and not through relations. */
    private boolean isEncrypted(List<String> names, Draft draft) {
        String first = names.get(0);
        Optional<Draft> next = storage.relations().of(draft).stream()
                .filter(relation -> relation.name().equals(first))
                .findFirst()
                .flatMap(relation -> storage.drafts().named(relation.target()));
        if (next.isPresent() && names.size() > 1) {
            return isEncrypted(names.subList(1, names.size()), next.get());
        }
        return draft.schema()
                .property(first)
                .filter(property -> storage.properties().isEncrypted(draft, property))
                .isPresent();
    }

    private boolean exists(List<String> names, Draft draft) {
        String first = names.get(0);
        Optional<Relation> relation = storage.relations().of(draft).stream()
                .filter(candidate -> candidate.name().equals(first))
                .findFirst();
        if (names.size() == 1) {
            return relation.isPresent() || isFound(draft, first);
        }
        return relation.flatMap(found -> storage.drafts().named(found.target()))
                .filter(target -> exists(names.subList(1, names.size()), target))
                .isPresent();
    }
}
