package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Why;
import java.util.Optional;

/** Rule {@code collection}: a path lists them and makes new ones, and nothing names one of them. */
final class CollectionRule implements ResourceRule {

    @Override
    public Optional<Why> accept(Candidate candidate) {
        boolean unnamed = candidate.main().item().isEmpty();
        boolean listed = !candidate.main().lists().isEmpty();
        boolean made = candidate.main().creates().stream().anyMatch(create -> shows(create, candidate));
        return unnamed && listed && made && Noun.isPlural(candidate.main().noun())
                ? Optional.of(new Why(
                        "collection",
                        "GET and POST " + candidate.main().path() + " list and make "
                                + candidate.schema().name()))
                : Optional.empty();
    }

    private static boolean shows(Exchange create, Candidate candidate) {
        return create.shown().filter(candidate.schema().name()::equals).isPresent();
    }
}
