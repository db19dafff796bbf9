package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Why;
import java.util.List;
import java.util.Optional;

/** A reason why a schema is stored. */
@FunctionalInterface
interface ResourceRule {

    Optional<Why> accept(Candidate candidate);

    /** In the order in which they are asked. */
    static List<ResourceRule> all(SchemaCatalog schemas) {
        return List.of(
                new DeclaredResourceRule(schemas), new ItemPathRule(), new CollectionRule(), new CreateOnlyRule());
    }
}
