package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.Why;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rules {@code other-version} and {@code nested-path}: the further paths of a resource, such as {@code /v2/pets} and
 * {@code /owners/{ownerId}/pets}.
 */
final class AddressFinder {

    private final SchemaCatalog schemas;
    private final TypeMatch types;
    private final List<Collection> collections;

    AddressFinder(SchemaCatalog schemas, List<Collection> collections) {
        this.schemas = schemas;
        this.types = new TypeMatch(schemas);
        this.collections = collections.stream()
                .sorted(Comparator.comparingInt(collection -> collection.path().length()))
                .toList();
    }

    /** Adds paths; drops what is nested below something that is not stored. */
    Drafts complete(List<Draft> mains, Map<String, Why> refusals) {
        List<Draft> kept = new ArrayList<>(mains);
        while (true) {
            Drafts drafts = withAddresses(new Drafts(kept, refusals));
            Optional<Draft> orphan = drafts.list().stream()
                    .filter(draft -> isOrphan(draft, drafts))
                    .findFirst();
            if (orphan.isEmpty()) {
                return drafts;
            }
            kept.removeIf(draft -> draft.name().equals(orphan.get().name()));
            PathTemplate path = orphan.get().main().path();
            refusals.put(
                    path.toString(),
                    new Why(
                            "not-stored",
                            path.above() + " names nothing that is stored, so what lies below is not either"));
        }
    }

    private static boolean isOrphan(Draft draft, Drafts drafts) {
        PathTemplate path = draft.main().path();
        return path.isNested() && drafts.ofKey(path.above()).isEmpty();
    }

    private Drafts withAddresses(Drafts start) {
        Drafts drafts = start;
        for (Collection collection : collections) {
            if (drafts.at(collection.path()).isEmpty()) {
                Draft owner = owner(collection, drafts).orElse(null);
                if (owner != null) {
                    String field = LookupRule.find(owner.schema(), owner.name(), collection)
                            .map(Property::name)
                            .orElse(null);
                    drafts = drafts.with(owner, owner.at(new Address(collection, field)));
                }
            }
        }
        return drafts;
    }

    private Optional<Draft> owner(Collection collection, Drafts drafts) {
        List<Draft> owners = drafts.list().stream()
                .filter(draft -> leadsTo(collection.path(), draft, drafts))
                .filter(draft -> Noun.same(draft.noun(), collection.noun()))
                .filter(draft -> shows(collection, draft))
                .toList();
        return owners.size() == 1 ? Optional.of(owners.get(0)) : Optional.empty();
    }

    private static boolean leadsTo(PathTemplate path, Draft draft, Drafts drafts) {
        return path.isNested()
                ? drafts.ofKey(path.parent()).isPresent()
                : path.withoutVersion().matches(draft.main().path().withoutVersion());
    }

    private boolean shows(Collection collection, Draft draft) {
        return collection
                .shown()
                .map(shown -> types.isView(schemas.object(shown), draft.schema()))
                .orElse(true);
    }
}
