package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Route;
import dev.ashlar.generator.model.Why;
import java.util.Optional;

/** Rule {@code create-only}: a path named after them takes and returns one and the same schema. */
final class CreateOnlyRule implements ResourceRule {

    @Override
    public Optional<Why> accept(Candidate candidate) {
        Collection main = candidate.main();
        boolean alone = main.item().isEmpty()
                && main.own().stream().allMatch(exchange -> exchange.method() == Route.Method.POST);
        boolean named = Noun.isPlural(main.noun())
                && Noun.same(main.noun(), candidate.schema().name());
        boolean same = main.creates().stream()
                .anyMatch(create -> create.input() != null
                        && create.shown()
                                .filter(create.input().schema()::equals)
                                .isPresent());
        return alone && named && same
                ? Optional.of(new Why(
                        "create-only",
                        "POST " + main.path() + " takes and returns "
                                + Noun.one(candidate.schema().name())))
                : Optional.empty();
    }
}
