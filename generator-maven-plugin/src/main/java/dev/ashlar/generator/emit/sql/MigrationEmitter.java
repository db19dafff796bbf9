package dev.ashlar.generator.emit.sql;

import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.FileRoot;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.emit.text.Escaping;
import dev.ashlar.generator.emit.text.Template;
import dev.ashlar.generator.plan.Plan;
import java.util.stream.Stream;

/**
 * The first migration: every table, then the references between them, then the comments.
 *
 * <p>Nothing when nothing is stored: Flyway accepts an empty folder, but not an empty script.
 */
public final class MigrationEmitter implements Emitter {

    private static final String PATH = "src/main/resources/db/migration/V1__create_schema.sql";

    private final Template<MigrationScript> template = Template.named("sql/create_schema.sql", Escaping.NONE);

    @Override
    public Stream<GeneratedFile> emit(Plan plan) {
        return plan.resources().isEmpty() && !RepetitionTable.isNeeded(plan) && !KeyTable.isNeeded(plan)
                ? Stream.empty()
                : Stream.of(new GeneratedFile(FileRoot.PROJECT, PATH, template.fill(MigrationScript.of(plan))));
    }
}
