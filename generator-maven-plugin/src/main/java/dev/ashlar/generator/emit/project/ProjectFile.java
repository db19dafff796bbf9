package dev.ashlar.generator.emit.project;

import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.FileRoot;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.emit.text.Escaping;
import dev.ashlar.generator.emit.text.Template;
import dev.ashlar.generator.plan.Plan;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A file of the project, made from one template.
 *
 * @param path where it lies, which may depend on the plan
 * @param values what the template is filled with
 * @param <T> the record of the template
 */
record ProjectFile<T extends Record>(Function<Plan, String> path, Template<T> template, Function<Plan, T> values)
        implements Emitter {

    /** A file of fixed name; its template is named as it is. */
    static <T extends Record> ProjectFile<T> named(String path, Escaping escaping, Function<Plan, T> values) {
        String template = path.substring(path.lastIndexOf('/') + 1);
        return new ProjectFile<>(plan -> path, Template.named("project/" + template, escaping), values);
    }

    @Override
    public Stream<GeneratedFile> emit(Plan plan) {
        String text = template.fill(values.apply(plan));
        return Stream.of(new GeneratedFile(FileRoot.PROJECT, path.apply(plan), text));
    }
}
