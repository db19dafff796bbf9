package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Route;
import dev.ashlar.generator.model.Target;
import java.util.Optional;

/** Rule {@code replace}: PUT on the path of one row, with all values that clients give. */
final class ReplaceRule implements OperationRule {

    private final Storage storage;
    private final Replacement replacement;

    ReplaceRule(Storage storage) {
        this.storage = storage;
        this.replacement = new Replacement(storage);
    }

    @Override
    public String word() {
        return "replace";
    }

    @Override
    public Optional<Judged<Understanding>> judge(Exchange exchange, boolean declared) {
        boolean replaces = exchange.method() == Route.Method.PUT
                && !AbsentStays.isSaidBy(exchange.call().documentation());
        if (!replaces && !declared) {
            return Optional.empty();
        }
        return RowRules.judge(storage, exchange, declared, (put, target) -> understand(put, target, declared));
    }

    private Judged<Understanding> understand(Exchange exchange, Target target, boolean declared) {
        return replacement.judge(exchange, target, declared, "replace");
    }
}
