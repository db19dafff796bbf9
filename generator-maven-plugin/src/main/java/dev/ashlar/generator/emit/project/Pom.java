package dev.ashlar.generator.emit.project;

import dev.ashlar.generator.emit.text.Escaping;
import dev.ashlar.generator.plan.Plan;

/** Values of {@code pom.xml}. */
record Pom(
        String groupId,
        String artifactId,
        String title,
        String ashlarVersion,
        String basePackage,
        String document,
        boolean encrypts) {

    static ProjectFile<Pom> file() {
        return ProjectFile.named("pom.xml", Escaping.MARKUP, Pom::of);
    }

    private static Pom of(Plan plan) {
        return new Pom(
                plan.project().groupId(),
                plan.project().artifactId(),
                Text.line(plan.blueprint().api().title()),
                plan.project().pluginVersion(),
                plan.project().basePackage(),
                plan.project().documentName(),
                plan.encrypts());
    }
}
