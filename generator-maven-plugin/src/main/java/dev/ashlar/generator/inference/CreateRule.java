package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Input;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Result;
import dev.ashlar.generator.model.Route;
import dev.ashlar.generator.model.Target;
import java.util.Optional;

/** Rule {@code create}: POST on a collection, with the values of one new row. */
final class CreateRule implements OperationRule {

    private final Storage storage;
    private final InputFit fit;

    CreateRule(Storage storage) {
        this.storage = storage;
        this.fit = new InputFit(storage);
    }

    @Override
    public String word() {
        return "create";
    }

    @Override
    public Optional<Judged<Understanding>> judge(Exchange exchange, boolean declared) {
        if (exchange.method() != Route.Method.POST) {
            return Optional.empty();
        }
        return storage.locator().rows(exchange.path()).map(located -> {
            if (located instanceof Judged.Refused<Target> refused) {
                return new Judged.Refused<>(refused.why());
            }
            Optional<Judged<Understanding>> doubt = declared ? Optional.empty() : Doubts.of(exchange, false);
            return doubt.orElseGet(
                    () -> understand(exchange, located.asAccepted().orElseThrow(), declared));
        });
    }

    private Judged<Understanding> understand(Exchange exchange, Target target, boolean declared) {
        Input input = exchange.input();
        Result result = exchange.result();
        if (input == null || !exchange.isJson()) {
            return Judged.refused("other-body", "The body is not the JSON of one " + target.resource());
        }
        if (result == null || !RowRules.answersRow(storage, exchange, target)) {
            return Judged.refused("other-result", "The answer is not " + Noun.one(target.resource()));
        }
        Optional<String> misfit = declared
                ? Optional.empty()
                : misfit(storage.draft(target), storage.schemas().object(input.schema()), target);
        return misfit.map(reason -> Judged.<Understanding>refused("other-body", reason))
                .orElseGet(() -> Understanding.accepted(
                        new Intent.CreateRow(target, result, input),
                        "create",
                        exchange.call().place().route() + " makes " + Noun.one(target.resource()) + " from "
                                + Noun.one(input.schema())));
    }

    private Optional<String> misfit(Draft draft, ObjectSchema body, Target target) {
        return fit.keeps(draft, body)
                .or(() -> fit.names(draft, body))
                .or(() -> fit.completes(draft, body, target))
                .or(() -> fit.places(draft, target));
    }
}
