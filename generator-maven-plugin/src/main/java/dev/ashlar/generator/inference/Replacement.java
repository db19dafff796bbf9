package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Input;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Result;
import dev.ashlar.generator.model.Target;
import java.util.Optional;

/** Judges body and answer of a PUT, wherever the key of the row stands. */
final class Replacement {

    private final Storage storage;
    private final InputFit fit;

    Replacement(Storage storage) {
        this.storage = storage;
        this.fit = new InputFit(storage);
    }

    Judged<Understanding> judge(Exchange exchange, Target target, boolean declared, String rule) {
        Input input = exchange.input();
        Result result = exchange.result();
        if (input == null || !exchange.isJson() || result == null || !RowRules.answersRow(storage, exchange, target)) {
            return Judged.refused("other-result", "Body or answer is not " + Noun.one(target.resource()));
        }
        if (result.status() == 201) {
            return Judged.refused("unusual-success", "A PUT that answers 201 makes rows too");
        }
        ObjectSchema body = storage.schemas().object(input.schema());
        Draft draft = storage.draft(target);
        Optional<String> misfit =
                declared ? Optional.empty() : fit.keeps(draft, body).or(() -> fit.replaces(draft, body));
        return misfit.map(reason -> Judged.<Understanding>refused("other-body", reason))
                .orElseGet(() -> Understanding.accepted(
                        new Intent.ReplaceRow(target, result, input),
                        rule,
                        exchange.call().place().route() + " replaces the values of one " + target.resource()));
    }
}
