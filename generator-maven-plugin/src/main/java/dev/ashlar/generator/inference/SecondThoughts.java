package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Why;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Doubts about an operation that has the form of one on rows: it means something else all the same. */
final class SecondThoughts {

    /** The rules by which an operation shows rows, though not as they are stored or not all of them. */
    private static final Set<String> READING =
            Set.of(LiveMembers.OF_CALLER, LiveMembers.COUNTED, LiveMembers.GATHERED, OnlySome.RULE, Listing.NARROWED);

    private final Storage storage;
    private final LiveMembers live;
    private final OnlySome some;
    private final TrashRule trash;

    SecondThoughts(Storage storage, List<Exchange> exchanges) {
        this.storage = storage;
        this.live = new LiveMembers(storage);
        this.some = new OnlySome(storage.schemas());
        this.trash = new TrashRule(exchanges);
    }

    Optional<Why> of(Exchange exchange, Intent intent) {
        if (!(intent instanceof Intent.Crud crud)) {
            return Optional.empty();
        }
        Draft draft = storage.draft(crud.target());
        Optional<Why> shown = live.doubt(exchange, draft);
        if (intent instanceof Intent.ListRows) {
            return shown.or(() -> some.doubt(exchange, draft));
        }
        return intent instanceof Intent.DeleteRow ? shown.or(() -> trash.doubt(exchange)) : shown;
    }

    /** Whether an operation is custom only because of what it shows of the rows. */
    static boolean showsRows(Why why) {
        return READING.contains(why.rule());
    }
}
