package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Route;
import dev.ashlar.generator.model.Target;
import java.util.Optional;

/** Rule {@code replace-by-body}: PUT on the collection, the body says which row. */
final class ReplaceByBodyRule implements OperationRule {

    private final Storage storage;
    private final Replacement replacement;

    ReplaceByBodyRule(Storage storage) {
        this.storage = storage;
        this.replacement = new Replacement(storage);
    }

    @Override
    public String word() {
        return "replace";
    }

    @Override
    public Optional<Judged<Understanding>> judge(Exchange exchange, boolean declared) {
        if (exchange.method() != Route.Method.PUT || exchange.input() == null) {
            return Optional.empty();
        }
        return storage.locator().rows(exchange.path()).map(located -> {
            if (located instanceof Judged.Refused<Target> refused) {
                return new Judged.Refused<>(refused.why());
            }
            Optional<Judged<Understanding>> doubt = declared ? Optional.empty() : Doubts.of(exchange, false);
            return doubt.orElseGet(() -> judge(exchange, located.asAccepted().orElseThrow(), declared));
        });
    }

    private Judged<Understanding> judge(Exchange exchange, Target rows, boolean declared) {
        Draft draft = storage.draft(rows);
        String key = draft.key().name();
        boolean named = !draft.key().surrogate()
                && storage.properties()
                        .input(exchange)
                        .flatMap(input -> DraftProperties.writable(input, key))
                        .isPresent();
        if (!named) {
            return Judged.refused("no-key", "Neither path nor body says which " + draft.name() + " is meant");
        }
        var lookup = new Target.Lookup(Target.Lookup.Place.BODY, key, key);
        return replacement.judge(
                exchange, new Target(rows.resource(), lookup, rows.parents()), declared, "replace-by-body");
    }
}
