package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Relation;
import dev.ashlar.generator.model.Why;
import java.util.List;

/**
 * Rule {@code nested-path}: reviews are made below {@code /books/{bookId}} only, so each belongs to a book, though no
 * property says so.
 */
final class NestedPathRule {

    private final Drafts drafts;

    NestedPathRule(Drafts drafts) {
        this.drafts = drafts;
    }

    void find(Relations relations) {
        for (Draft draft : drafts.list()) {
            for (Address address : draft.addresses()) {
                PathTemplate path = address.path();
                Draft parent = path.isNested() ? drafts.ofKey(path.above()).orElse(null) : null;
                if (parent != null && relations.toOne(draft, parent).isEmpty() && belongs(draft, parent)) {
                    relations.add(draft, relation(draft, parent, path));
                }
            }
        }
    }

    private boolean belongs(Draft draft, Draft parent) {
        List<Exchange> creates = draft.creates();
        return creates.isEmpty()
                ? isBelow(draft.main().path(), parent)
                : creates.stream().allMatch(create -> isBelow(create.path(), parent));
    }

    private boolean isBelow(PathTemplate collection, Draft parent) {
        return collection.isNested()
                && drafts.ofKey(collection.above())
                        .filter(found -> found.name().equals(parent.name()))
                        .isPresent();
    }

    private static Relation relation(Draft draft, Draft parent, PathTemplate path) {
        String role = Words.of(parent.name()).camelCase();
        String name = draft.schema().property(role).isPresent()
                ? "parent" + Words.of(parent.name()).upperCamelCase()
                : role;
        return RelationFinder.hidden(
                parent,
                name,
                new Why("nested-path", path + " puts every " + draft.name() + " below one " + parent.name()));
    }
}
