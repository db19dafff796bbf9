package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Relation;
import dev.ashlar.generator.model.RelationKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The relations of every resource in the making, by the resource's name. */
final class Relations {

    private final Map<String, List<Relation>> byResource = new HashMap<>();
    private final Map<String, Map<String, Draft>> unfilled = new HashMap<>();

    private final Map<String, Set<String>> unset = new HashMap<>();

    List<Relation> of(Draft draft) {
        return byResource.getOrDefault(draft.name(), List.of());
    }

    void add(Draft draft, Relation relation) {
        byResource.computeIfAbsent(draft.name(), none -> new ArrayList<>()).add(relation);
    }

    void replace(Draft draft, List<Relation> relations) {
        byResource.put(draft.name(), relations);
    }

    void remove(Draft draft, Relation relation) {
        byResource.put(
                draft.name(),
                of(draft).stream().filter(other -> !other.equals(relation)).collect(Collectors.toList()));
    }

    Optional<Relation> ofProperty(Draft draft, String property) {
        return of(draft).stream()
                .filter(relation -> relation.isSeenIn(property))
                .findFirst();
    }

    /** Remembers a list of the target's rows that nothing ever fills. */
    void leaveUnfilled(Draft draft, String property, Draft target) {
        unfilled.computeIfAbsent(draft.name(), none -> new LinkedHashMap<>()).put(property, target);
    }

    /** The properties that show rows of another resource, and that nothing ever fills. */
    Map<String, Draft> unfilled(Draft draft) {
        return unfilled.getOrDefault(draft.name(), Map.of());
    }

    /** Remembers a reference that no request and no path ever sets. */
    void leaveUnset(Draft draft, Relation relation) {
        unset.computeIfAbsent(draft.name(), none -> new LinkedHashSet<>()).add(relation.name());
    }

    /** The references from a row that no request and no path ever sets. */
    List<Relation> unset(Draft draft) {
        Set<String> names = unset.getOrDefault(draft.name(), Set.of());
        return of(draft).stream()
                .filter(relation -> names.contains(relation.name()))
                .toList();
    }

    /** Whether that property of a row is stored in a column of its own. */
    boolean isField(Draft draft, String property) {
        return ofProperty(draft, property).isEmpty() && !unfilled(draft).containsKey(property);
    }

    /** The references from a row to one row of the target. */
    List<Relation> toOne(Draft from, Draft to) {
        return of(from).stream()
                .filter(relation -> relation.kind() == RelationKind.MANY_TO_ONE)
                .filter(relation -> relation.target().equals(to.name()))
                .toList();
    }

    /** Whether that list of a row can only show the target's rows that refer back to it. */
    boolean refersBack(Draft draft, String list, Draft target) {
        return !toOne(target, draft).isEmpty()
                && (!draft.name().equals(target.name()) || SelfReference.areChildren(list, draft));
    }

    /** The reference by which rows belong to what their path is nested in: the only one, or the one named after it. */
    Optional<Relation> toParent(Draft child, Draft parent) {
        List<Relation> all = toOne(child, parent);
        return all.size() == 1
                ? Optional.of(all.get(0))
                : all.stream()
                        .filter(relation -> parent.isCalled(relation.name())
                                || (child.name().equals(parent.name())
                                        && SelfReference.isParent(relation.name(), parent)))
                        .findFirst();
    }
}
