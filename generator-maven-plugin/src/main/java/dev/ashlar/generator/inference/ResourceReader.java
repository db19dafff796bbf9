package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Filter;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Relation;
import dev.ashlar.generator.model.Resource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the resources, when it is known what the operations do with them. */
final class ResourceReader {

    private final Storage storage;
    private final Map<String, Set<String>> filtered = new HashMap<>();

    ResourceReader(Storage storage, Collection<Understanding> operations) {
        this.storage = storage;
        operations.stream()
                .map(Understanding::intent)
                .filter(Intent.ListRows.class::isInstance)
                .map(Intent.ListRows.class::cast)
                .forEach(list -> filtered.computeIfAbsent(list.target().resource(), none -> new HashSet<>())
                        .addAll(names(list.filters())));
    }

    private static List<String> names(List<Filter> filters) {
        return filters.stream().map(filter -> filter.path().get(0)).toList();
    }

    List<Resource> read() {
        var fields = new FieldReader(storage);
        return storage.drafts().list().stream()
                .map(draft -> new Resource(
                        draft.name(),
                        draft.schema().name(),
                        draft.schema().origin(),
                        draft.main().path().toString(),
                        draft.key(),
                        fields.read(draft, filtered(draft)),
                        relations(draft),
                        storage.schemas().extensions(draft.schema().name()).isTrue(Extensions.AUDITED),
                        draft.why()))
                .toList();
    }

    private Set<String> filtered(Draft draft) {
        return filtered.getOrDefault(draft.name(), Set.of());
    }

    private List<Relation> relations(Draft draft) {
        return storage.relations().of(draft).stream()
                .map(relation ->
                        filtered(draft).contains(relation.name()) ? relation.with(relation.required(), true) : relation)
                .toList();
    }
}
