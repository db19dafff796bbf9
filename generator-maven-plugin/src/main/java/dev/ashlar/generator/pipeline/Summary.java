package dev.ashlar.generator.pipeline;

import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Operation;
import java.util.List;

/**
 * What a document was understood as, counted.
 *
 * @param custom the operations that wait for code, by id
 * @param findings how much was inferred with doubt, or is ignored
 */
public record Summary(int resources, int operations, List<String> custom, int findings) {

    public Summary {
        custom = List.copyOf(custom);
    }

    static Summary of(Blueprint blueprint) {
        List<String> custom = blueprint.operations().stream()
                .filter(operation -> operation.intent() instanceof Intent.Custom)
                .map(Operation::id)
                .toList();
        return new Summary(
                blueprint.resources().size(),
                blueprint.operations().size(),
                custom,
                blueprint.findings().size());
    }
}
