package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Relation;
import dev.ashlar.generator.model.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells which rows a path is about. */
final class Locator {

    private final Drafts drafts;
    private final Relations relations;

    Locator(Drafts drafts, Relations relations) {
        this.drafts = drafts;
        this.relations = relations;
    }

    /** The rows of a collection path; empty when it is not one of a resource. */
    Optional<Judged<Target>> rows(PathTemplate path) {
        return drafts.at(path).map(draft -> target(draft, path, null));
    }

    /** The row of a path that ends with a parameter; empty when it is not one of a resource. */
    Optional<Judged<Target>> row(PathTemplate path) {
        return drafts.ofItem(path).map(draft -> {
            String field = draft.address(path.parent()).map(Address::field).orElseThrow();
            return target(
                    draft,
                    path.parent(),
                    new Target.Lookup(Target.Lookup.Place.PATH, path.last().text(), field));
        });
    }

    private Judged<Target> target(Draft draft, PathTemplate collection, Target.@Nullable Lookup lookup) {
        List<Target.Parent> parents = new ArrayList<>();
        List<String> way = new ArrayList<>();
        Draft child = draft;
        PathTemplate path = collection;
        while (path.isNested()) {
            Draft parent = drafts.ofKey(path.above()).orElse(null);
            Relation relation =
                    parent == null ? null : relations.toParent(child, parent).orElse(null);
            if (parent == null || relation == null) {
                return Judged.refused(
                        "unrelated-parent",
                        "Nothing shows how " + Noun.one(child.name()) + " belongs to what " + path.above() + " names");
            }
            if (relations.unset(child).contains(relation)) {
                return Judged.refused(
                        "unrelated-parent",
                        "No request says which " + relation.name() + " " + Noun.one(child.name()) + " belongs to");
            }
            way.add(relation.name());
            parents.add(new Target.Parent(path.above().last().text(), List.copyOf(way)));
            child = parent;
            path = path.above().parent();
        }
        return Judged.accepted(new Target(draft.name(), lookup, parents));
    }
}
