package dev.ashlar.generator.emit.sql;

import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.FileRoot;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.emit.text.Escaping;
import dev.ashlar.generator.emit.text.Template;
import dev.ashlar.generator.plan.Plan;
import java.util.stream.Stream;

/** The first migration: every table, then the references between them, the comments, and what the starters keep. */
public final class MigrationEmitter implements Emitter {

    private static final String PATH = "src/main/resources/db/migration/V1__create_schema.sql";

    private final Template<MigrationScript> template = Template.named("sql/create_schema.sql", Escaping.NONE);

    @Override
    public Stream<GeneratedFile> emit(Plan plan) {
        return Stream.of(new GeneratedFile(FileRoot.PROJECT, PATH, template.fill(MigrationScript.of(plan))));
    }
}
