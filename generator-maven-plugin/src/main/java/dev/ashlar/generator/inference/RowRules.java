package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Target;
import java.util.Optional;
import java.util.function.BiFunction;

/** What the rules for operations on the path of one row have in common. */
final class RowRules {

    private RowRules() {}

    static Optional<Judged<Understanding>> judge(
            Storage storage,
            Exchange exchange,
            boolean declared,
            BiFunction<Exchange, Target, Judged<Understanding>> rule) {
        return storage.locator().row(exchange.path()).map(located -> {
            if (located instanceof Judged.Refused<Target> refused) {
                return new Judged.Refused<>(refused.why());
            }
            Optional<Judged<Understanding>> doubt = declared ? Optional.empty() : Doubts.of(exchange, false);
            return doubt.orElseGet(
                    () -> rule.apply(exchange, located.asAccepted().orElseThrow()));
        });
    }

    /** Whether the answer to a change is the row, or nothing. */
    static boolean answersRow(Storage storage, Exchange exchange, Target target) {
        return exchange.showsNothing() || (exchange.showsOne() && storage.shows(exchange, storage.draft(target)));
    }
}
