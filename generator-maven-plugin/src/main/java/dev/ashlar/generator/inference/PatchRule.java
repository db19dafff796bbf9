package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Input;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.PatchForm;
import dev.ashlar.generator.model.Result;
import dev.ashlar.generator.model.Route;
import dev.ashlar.generator.model.Target;
import java.util.Optional;

/** Rule {@code patch}: PATCH on the path of one row, with an object of some of its values, or with operations on them. */
final class PatchRule implements OperationRule {

    private final Storage storage;
    private final InputFit fit;

    PatchRule(Storage storage) {
        this.storage = storage;
        this.fit = new InputFit(storage);
    }

    @Override
    public String word() {
        return "patch";
    }

    @Override
    public Optional<Judged<Understanding>> judge(Exchange exchange, boolean declared) {
        if (exchange.method() != Route.Method.PATCH && !declared) {
            return Optional.empty();
        }
        return RowRules.judge(storage, exchange, declared, (patch, target) -> understand(patch, target, declared));
    }

    private Judged<Understanding> understand(Exchange exchange, Target target, boolean declared) {
        Input input = exchange.input();
        Result result = exchange.result();
        if (input == null || result == null || !RowRules.answersRow(storage, exchange, target)) {
            return Judged.refused("other-result", "Body or answer is not " + Noun.one(target.resource()));
        }
        Optional<String> misfit = declared
                ? Optional.empty()
                : fit.keeps(storage.draft(target), storage.schemas().object(input.schema()));
        return misfit.map(reason -> Judged.<Understanding>refused("other-body", reason))
                .orElseGet(() -> Understanding.accepted(
                        new Intent.PatchRow(
                                target,
                                result,
                                input,
                                PatchForm.of(exchange.call().body())),
                        "patch",
                        exchange.call().place().route() + " changes some values of one " + target.resource()));
    }
}
