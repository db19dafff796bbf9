package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Result;
import dev.ashlar.generator.model.Route;
import dev.ashlar.generator.model.Target;
import java.util.Optional;

/** Rule {@code get}: GET on the path of one row shows the row. */
final class GetRule implements OperationRule {

    private final Storage storage;

    GetRule(Storage storage) {
        this.storage = storage;
    }

    @Override
    public String word() {
        return "get";
    }

    @Override
    public Optional<Judged<Understanding>> judge(Exchange exchange, boolean declared) {
        if (exchange.method() != Route.Method.GET || exchange.call().body() != null) {
            return Optional.empty();
        }
        return RowRules.judge(storage, exchange, declared, this::understand);
    }

    private Judged<Understanding> understand(Exchange exchange, Target target) {
        Result result = exchange.result();
        if (result == null || !exchange.showsOne() || !storage.shows(exchange, storage.draft(target))) {
            return Judged.refused("other-result", "The answer is not " + Noun.one(target.resource()));
        }
        return Understanding.accepted(
                new Intent.GetRow(target, result),
                "get",
                exchange.call().place().route() + " shows one " + target.resource());
    }
}
