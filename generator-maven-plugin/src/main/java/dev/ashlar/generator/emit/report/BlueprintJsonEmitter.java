package dev.ashlar.generator.emit.report;

import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.FileRoot;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.emit.text.Json;
import dev.ashlar.generator.plan.Plan;
import java.util.stream.Stream;

/** {@code blueprint.json}: the facts for tools. */
final class BlueprintJsonEmitter implements Emitter {

    @Override
    public Stream<GeneratedFile> emit(Plan plan) {
        String text = Json.indented(Explanation.of(plan)) + "\n";
        return Stream.of(new GeneratedFile(FileRoot.REPORT, "blueprint.json", text));
    }
}
