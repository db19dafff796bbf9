package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Why;
import java.util.Optional;

/** Rule {@code item-path}: a path names one of them by a property of theirs, and requests make or change them. */
final class ItemPathRule implements ResourceRule {

    @Override
    public Optional<Why> accept(Candidate candidate) {
        boolean written = !candidate.creates().isEmpty() || candidate.changes();
        if (candidate.lookup() == null || !written || !candidate.reads()) {
            return Optional.empty();
        }
        return Optional.of(new Why(
                "item-path",
                candidate.main().path() + "/{" + candidate.main().parameter().orElseThrow() + "} names one "
                        + candidate.schema().name() + " by its " + candidate.lookup()));
    }
}
