package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Result;
import dev.ashlar.generator.model.Route;
import dev.ashlar.generator.model.Target;
import java.util.Optional;

/** Rule {@code delete}: DELETE on the path of one row, answered with nothing or with the row that was. */
final class DeleteRule implements OperationRule {

    private final Storage storage;

    DeleteRule(Storage storage) {
        this.storage = storage;
    }

    @Override
    public String word() {
        return "delete";
    }

    @Override
    public Optional<Judged<Understanding>> judge(Exchange exchange, boolean declared) {
        if (exchange.method() != Route.Method.DELETE) {
            return Optional.empty();
        }
        return RowRules.judge(storage, exchange, declared, this::understand);
    }

    private Judged<Understanding> understand(Exchange exchange, Target target) {
        if (exchange.call().body() != null) {
            return Judged.refused("body", "A DELETE with a body does more than delete");
        }
        Result result = RowRules.answersRow(storage, exchange, target)
                ? exchange.result()
                : ReceiptReader.read(exchange.result(), storage, target).orElse(null);
        if (result == null) {
            return Judged.refused("other-result", "The answer is neither nothing nor the " + target.resource());
        }
        return Understanding.accepted(
                new Intent.DeleteRow(target, result),
                "delete",
                exchange.call().place().route() + " removes one " + target.resource());
    }
}
