package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Why;
import java.util.Optional;

/** Rule {@code declared-resource}: its author says so, by {@code x-ashlar-resource}. */
final class DeclaredResourceRule implements ResourceRule {

    private final SchemaCatalog schemas;

    DeclaredResourceRule(SchemaCatalog schemas) {
        this.schemas = schemas;
    }

    @Override
    public Optional<Why> accept(Candidate candidate) {
        return schemas.extensions(candidate.schema().name())
                .text(Extensions.RESOURCE)
                .map(value ->
                        new Why("declared-resource", candidate.schema().name() + " says x-ashlar-resource: " + value));
    }
}
