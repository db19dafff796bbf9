package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Type;
import dev.ashlar.generator.model.Why;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The resources in the making, and why other collections are none. */
final class Drafts {

    private final List<Draft> list;
    private final Map<String, Why> refusals;
    private final Map<String, Draft> byName = new HashMap<>();
    private final Map<String, Draft> bySchema = new HashMap<>();
    private final Map<String, Draft> byPath = new HashMap<>();

    /**
     * @param refusals the reason by the path of the collection
     */
    Drafts(List<Draft> list, Map<String, Why> refusals) {
        this.list = List.copyOf(list);
        this.refusals = Map.copyOf(refusals);
        for (Draft draft : list) {
            byName.put(draft.name(), draft);
            bySchema.put(draft.schema().name(), draft);
            draft.addresses()
                    .forEach(address -> byPath.putIfAbsent(address.path().shape(), draft));
        }
    }

    List<Draft> list() {
        return list;
    }

    /** Why a collection is none of a resource. */
    Optional<Why> refusal(PathTemplate collection) {
        return Optional.ofNullable(refusals.get(collection.toString()));
    }

    Drafts with(Draft before, Draft after) {
        return new Drafts(
                list.stream()
                        .map(draft -> draft.name().equals(before.name()) ? after : draft)
                        .toList(),
                refusals);
    }

    Optional<Draft> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The resource that clients read as that type. */
    Optional<Draft> shownAs(@Nullable Type type) {
        return type instanceof SchemaType named ? Optional.ofNullable(bySchema.get(named.schema())) : Optional.empty();
    }

    /** The resource of a collection path. */
    Optional<Draft> at(PathTemplate collection) {
        return Optional.ofNullable(byPath.get(collection.shape()));
    }

    /** The resource of a path that ends with the name of a member. */
    Optional<Draft> ofItem(PathTemplate item) {
        return item.isItem() ? at(item.parent()).filter(draft -> field(draft, item) != null) : Optional.empty();
    }

    /** The resource of a path that ends with a member's primary key, as the paths of nested collections do. */
    Optional<Draft> ofKey(PathTemplate item) {
        return ofItem(item).filter(draft -> draft.key().name().equals(field(draft, item)));
    }

    private static @Nullable String field(Draft draft, PathTemplate item) {
        return draft.address(item.parent()).map(Address::field).orElse(null);
    }
}
