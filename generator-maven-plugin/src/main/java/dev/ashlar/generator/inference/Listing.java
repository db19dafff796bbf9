package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.PageRole;
import dev.ashlar.generator.model.Paging;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.Result;
import dev.ashlar.generator.model.Target;
import java.util.Optional;

/** Judges query and answer of a GET for several rows. */
final class Listing {

    static final String NARROWED = "unknown-filter";

    private final Storage storage;
    private final ListQueryReader queries;

    Listing(Storage storage) {
        this.storage = storage;
        this.queries = new ListQueryReader(storage);
    }

    Judged<Understanding> judge(Exchange exchange, Judged<Target> located, boolean declared, String rule) {
        if (located instanceof Judged.Refused<Target> refused) {
            return new Judged.Refused<>(refused.why());
        }
        Optional<Judged<Understanding>> doubt = declared ? Optional.empty() : Doubts.of(exchange, true);
        return doubt.orElseGet(() -> understand(exchange, located.asAccepted().orElseThrow(), declared, rule));
    }

    private Judged<Understanding> understand(Exchange exchange, Target target, boolean declared, String rule) {
        Draft draft = storage.draft(target);
        Result result = exchange.result();
        if (result == null || !exchange.showsMany() || !storage.shows(exchange, draft)) {
            return Judged.refused("other-result", "The answer is not a list of " + draft.name());
        }
        ListQuery query = queries.read(exchange.call(), draft);
        Optional<Parameter> needed =
                query.unknown().stream().filter(Parameter::required).findFirst();
        if (needed.isPresent() && !declared) {
            return Judged.refused(
                    NARROWED,
                    "It needs " + needed.get().name() + ", which names no field of " + Noun.one(draft.name()));
        }
        if (query.paging() instanceof Paging.ByCursor && !showsCursor(result)) {
            return Judged.refused("no-cursor", "It pages by cursor, and the answer has no place for the next one");
        }
        return Understanding.accepted(
                new Intent.ListRows(target, result, query.filters(), query.paging(), query.sort(), query.ignored()),
                rule,
                exchange.call().place().route() + " lists " + draft.name());
    }

    private static boolean showsCursor(Result result) {
        return result instanceof Result.Page page
                && page.members().stream().anyMatch(member -> member.role() == PageRole.NEXT_CURSOR);
    }
}
