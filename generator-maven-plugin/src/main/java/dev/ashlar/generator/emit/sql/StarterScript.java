package dev.ashlar.generator.emit.sql;

import dev.ashlar.generator.plan.StarterTables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The statements that make the tables of a starter, as its jar has them: the build copies them from there into the plugin.
 *
 * @param source where they lie on the class path of the application
 */
record StarterScript(String source, String statements) {

    private static final String FOLDER = "/dev/ashlar/generator/starters/";

    /** The starters' statements may be repeated; a migration runs once, and a table that is there already is a mistake. */
    private static final String REPEATABLE = "IF NOT EXISTS ";

    static StarterScript of(StarterTables tables) {
        return new StarterScript(
                tables.script(), read(tables.script()).replace(REPEATABLE, "").strip());
    }

    private static String read(String script) {
        try (InputStream stream = StarterScript.class.getResourceAsStream(FOLDER + script)) {
            if (stream == null) {
                throw new IllegalArgumentException("No script " + script);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
