package dev.ashlar.generator.emit.project;

import dev.ashlar.generator.plan.Plan;
import java.util.Locale;

/** The database that the deployment files name. */
final class Database {

    private Database() {}

    /** A name that needs no quotes. */
    static String name(Plan plan) {
        String name = plan.project().artifactId().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        return Character.isDigit(name.charAt(0)) ? "_" + name : name;
    }
}
