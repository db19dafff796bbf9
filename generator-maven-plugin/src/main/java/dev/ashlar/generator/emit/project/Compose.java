package dev.ashlar.generator.emit.project;

import dev.ashlar.generator.emit.text.Escaping;
import dev.ashlar.generator.plan.Plan;

/** Values of {@code compose.yaml}. */
record Compose(String database, String artifact, boolean tokens, boolean cursors, Encryption encryption) {

    static ProjectFile<Compose> file() {
        return ProjectFile.named("compose.yaml", Escaping.NONE, Compose::of);
    }

    private static Compose of(Plan plan) {
        return new Compose(
                Database.name(plan),
                plan.project().artifactId(),
                AccessValues.of(plan).tokens(),
                Cursors.areGivenOutBy(plan),
                Encryption.of(plan));
    }
}
