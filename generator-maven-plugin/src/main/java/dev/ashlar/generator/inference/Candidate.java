package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.ObjectSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schema that some paths show, before it is known whether it is stored.
 *
 * @param main the collection that is most its own
 * @param all every collection of that noun which shows the schema, the main one first
 * @param lookup the property that the path parameter of a member equals
 */
record Candidate(
        String name,
        ObjectSchema schema,
        Collection main,
        List<Collection> all,
        @Nullable String lookup) {

    Candidate {
        all = List.copyOf(all);
    }

    List<Exchange> creates() {
        return all.stream().flatMap(collection -> collection.creates().stream()).toList();
    }

    boolean reads() {
        return all.stream().anyMatch(Collection::reads);
    }

    boolean changes() {
        return all.stream().anyMatch(Collection::changes);
    }
}
