package dev.ashlar.generator.emit;

import dev.ashlar.generator.plan.Plan;
import java.util.stream.Stream;

/** Writes one kind of file. */
@FunctionalInterface
public interface Emitter {

    /** The files of this kind, in a stable order. */
    Stream<GeneratedFile> emit(Plan plan);
}
