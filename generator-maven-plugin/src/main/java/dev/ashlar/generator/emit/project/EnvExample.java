package dev.ashlar.generator.emit.project;

import dev.ashlar.generator.emit.text.Escaping;
import dev.ashlar.generator.plan.Plan;

/**
 * Values of {@code .env.example}.
 *
 * @param tokens whether bearer tokens are taken
 * @param singleUser whether Spring Boot may make up a user: where passwords are taken, and nothing else tells who calls
 * @param cursors whether lists give out cursors
 */
record EnvExample(
        String database, String artifact, boolean tokens, boolean singleUser, boolean cursors, Encryption encryption) {

    static ProjectFile<EnvExample> file() {
        return ProjectFile.named(".env.example", Escaping.NONE, EnvExample::of);
    }

    private static EnvExample of(Plan plan) {
        AccessValues access = AccessValues.of(plan);
        return new EnvExample(
                Database.name(plan),
                plan.project().artifactId(),
                access.tokens(),
                access.passwords() && !access.tokens(),
                Cursors.areGivenOutBy(plan),
                Encryption.of(plan));
    }
}
