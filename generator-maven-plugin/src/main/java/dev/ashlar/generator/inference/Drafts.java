package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Type;
import dev.ashlar.generator.model.Why;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The resources in the making, and why other collections are none.
 *
 * @param refusals the reason by the path of the collection
 */
record Drafts(List<Draft> list, Map<String, Why> refusals) {

    Drafts {
        list = List.copyOf(list);
        refusals = Map.copyOf(refusals);
    }

    Optional<Draft> named(String name) {
        return list.stream().filter(draft -> draft.name().equals(name)).findFirst();
    }

    /** The resource that clients read as that type. */
    Optional<Draft> shownAs(@Nullable Type type) {
        return type instanceof SchemaType named
                ? list.stream().filter(draft -> draft.schema().name().equals(named.schema())).findFirst()
                : Optional.empty();
    }

    /** The resource of a collection path. */
    Optional<Draft> at(PathTemplate collection) {
        return list.stream().filter(draft -> draft.address(collection).isPresent()).findFirst();
    }

    /** The resource of a path that ends with the name of a member. */
    Optional<Draft> ofItem(PathTemplate item) {
        if (!item.isItem()) {
            return Optional.empty();
        }
        return at(item.parent())
                .filter(draft -> draft.address(item.parent())
                        .filter(address -> address.field() != null)
                        .isPresent());
    }

    /** The resource of a path that ends with a member's primary key, as the paths of nested collections do. */
    Optional<Draft> ofKey(PathTemplate item) {
        return ofItem(item)
                .filter(draft -> draft.address(item.parent())
                        .filter(address -> draft.key().name().equals(address.field()))
                        .isPresent());
    }
}
