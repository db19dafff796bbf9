package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Input;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.PatchForm;
import dev.ashlar.generator.model.Result;
import dev.ashlar.generator.model.Route;
import dev.ashlar.generator.model.Target;
import java.util.Optional;
import java.util.Set;

/** Rule {@code patch}: PATCH on the path of one row, with an object of some of its values, or with operations on them. */
final class PatchRule implements OperationRule {

    private static final Set<Route.Method> UPDATING = Set.of(Route.Method.PUT, Route.Method.POST);

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
        if (exchange.method() == Route.Method.PATCH || declared) {
            return RowRules.judge(storage, exchange, declared, (patch, target) -> understand(patch, target, declared));
        }
        return UPDATING.contains(exchange.method()) ? update(exchange) : Optional.empty();
    }

    /** Rule {@code update}: PUT or POST on the path of one row, and the document tells that what is absent stays. */
    private Optional<Judged<Understanding>> update(Exchange exchange) {
        boolean said = AbsentStays.isSaidBy(exchange.call().documentation());
        if (!said && exchange.method() == Route.Method.POST) {
            return Optional.empty();
        }
        return RowRules.judge(
                storage,
                exchange,
                false,
                (update, target) -> said || mustKeep(update, target)
                        ? understand(update, target, false)
                        : Judged.refused("no-rule", "Nothing tells whether what the body leaves out stays"));
    }

    private boolean mustKeep(Exchange update, Target target) {
        return update.input() != null
                && fit.mustKeep(
                        storage.draft(target),
                        storage.schemas().object(update.input().schema()));
    }

    private Judged<Understanding> understand(Exchange exchange, Target target, boolean declared) {
        Input input = exchange.input();
        Result result = exchange.result();
        if (input == null || !exchange.isJson() || result == null || !RowRules.answersRow(storage, exchange, target)) {
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
                        exchange.method() == Route.Method.PATCH ? "patch" : "update",
                        exchange.call().place().route() + " changes some values of one " + target.resource()));
    }
}
