package dev.ashlar.generator.emit.project;

import dev.ashlar.generator.emit.text.Escaping;
import dev.ashlar.generator.plan.Plan;

/** Values of {@code Dockerfile}. */
record Dockerfile(String image, String jar) {

    static ProjectFile<Dockerfile> file() {
        return ProjectFile.named("Dockerfile", Escaping.NONE, Dockerfile::of);
    }

    private static Dockerfile of(Plan plan) {
        return new Dockerfile(
                Database.name(plan).replace("_", "-"), plan.project().artifactId() + ".jar");
    }
}
