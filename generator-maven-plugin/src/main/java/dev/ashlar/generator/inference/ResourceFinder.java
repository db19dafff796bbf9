package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.Why;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what is stored: the schemas that paths address. */
final class ResourceFinder {

    private static final Set<String> CALLERS =
            Set.of("me", "my", "mine", "self", "user", "current", "currentuser", "account", "session");

    /** Java allows 255 parameters of a method, the mapping of a row among them. */
    private static final int MOST_FIELDS = 200;

    private final SchemaCatalog schemas;
    private final List<ResourceRule> rules;
    private final KeyRule keys;
    private final ResourceNames names;
    private final List<Collection> collections;

    ResourceFinder(SchemaCatalog schemas, List<Collection> collections) {
        this.schemas = schemas;
        this.rules = ResourceRule.all(schemas);
        this.keys = new KeyRule(schemas);
        this.names = new ResourceNames(schemas);
        this.collections = collections;
    }

    /**
     * @param excluded the schemas that are known not to be stored, with the reason
     */
    Drafts find(Map<String, Why> excluded) {
        Map<String, Why> refusals = new HashMap<>();
        List<Draft> drafts = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        groups().forEach((schema, group) -> {
            Judged<Draft> judged = excluded.containsKey(schema)
                    ? new Judged.Refused<>(excluded.get(schema))
                    : judge(schemas.object(schema), group);
            if (judged instanceof Judged.Refused<Draft> refused) {
                group.forEach(collection -> refusals.put(collection.path().toString(), refused.why()));
            }
            judged.asAccepted().filter(draft -> taken.add(draft.name())).ifPresent(drafts::add);
        });
        return new AddressFinder(schemas, collections).complete(drafts, refusals);
    }

    private Map<String, List<Collection>> groups() {
        Map<String, List<Collection>> groups = new LinkedHashMap<>();
        for (Collection collection : collections) {
            collection
                    .shown()
                    .ifPresent(schema -> groups.computeIfAbsent(schema, none -> new ArrayList<>())
                            .add(collection));
        }
        return groups;
    }

    private Judged<Draft> judge(ObjectSchema schema, List<Collection> group) {
        Candidate candidate = candidate(schema, group);
        if (schemas.extensions(schema.name()).isFalse(Extensions.RESOURCE)) {
            return Judged.refused("declared-no-resource", schema.name() + " says x-ashlar-resource: false");
        }
        if (schemas.isVaried(schema.name())) {
            return Judged.refused(
                    "several-shapes", schema.name() + " comes in several shapes, of which one row keeps one");
        }
        if (schema.properties().size() > MOST_FIELDS) {
            return Judged.refused("too-wide", schema.name() + " has more properties than a row is made of at once");
        }
        if (isOfCaller(candidate.main().path())) {
            return Judged.refused("of-caller", "What " + candidate.main().path() + " shows depends on who calls");
        }
        for (ResourceRule rule : rules) {
            Why why = rule.accept(candidate).orElse(null);
            if (why != null) {
                return Judged.accepted(draft(candidate, why));
            }
        }
        return Judged.refused("not-stored", notStored(candidate));
    }

    private Draft draft(Candidate candidate, Why why) {
        Address main = new Address(candidate.main(), candidate.lookup());
        return new Draft(candidate.name(), candidate.schema(), keys.find(candidate), List.of(main), why);
    }

    private Candidate candidate(ObjectSchema schema, List<Collection> group) {
        Comparator<Collection> best = Comparator.comparing(
                        (Collection collection) -> lookup(schema, collection) == null)
                .thenComparing(collection -> !Noun.same(collection.noun(), schema.name()))
                .thenComparing(collection -> collection.path().isNested())
                .thenComparing(collection -> collection.path().length());
        Collection main = group.stream().min(best).orElseThrow();
        List<Collection> all = new ArrayList<>(List.of(main));
        group.stream()
                .filter(collection ->
                        !collection.path().matches(main.path()) && Noun.same(collection.noun(), main.noun()))
                .forEach(all::add);
        return new Candidate(names.name(schema, main), schema, main, all, lookup(schema, main));
    }

    private @Nullable String lookup(ObjectSchema schema, Collection collection) {
        return LookupRule.find(schema, schema.name(), collection)
                .map(Property::name)
                .orElse(null);
    }

    /** {@code /me/keys} and {@code /user/keys} are other keys for everybody. */
    private static boolean isOfCaller(PathTemplate path) {
        return path.parent().segments().stream()
                        .filter(segment -> !segment.parameter())
                        .anyMatch(segment ->
                                CALLERS.contains(Words.of(segment.text()).joined()))
                && !path.isNested();
    }

    private static String notStored(Candidate candidate) {
        String name = candidate.schema().name();
        if (!candidate.main().item().isEmpty() && candidate.lookup() == null) {
            return "The path parameter " + candidate.main().parameter().orElse("") + " equals no property of " + name
                    + " that could be a key";
        }
        if (candidate.creates().isEmpty() && !candidate.changes()) {
            return "No body makes or changes " + Noun.one(name) + ", so where it comes from is not known";
        }
        return "Nothing shows how one " + name + " is told from another";
    }
}
