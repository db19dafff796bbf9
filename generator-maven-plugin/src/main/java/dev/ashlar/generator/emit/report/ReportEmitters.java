package dev.ashlar.generator.emit.report;

import dev.ashlar.generator.emit.Emitter;
import java.util.List;

/** The emitters of the reports. */
public final class ReportEmitters {

    private ReportEmitters() {}

    /** What {@code explain} writes: the page, the JSON file and the text, whole and for the console. */
    public static List<Emitter> all() {
        return List.of(new ReportPageEmitter(), new BlueprintJsonEmitter(), new ConsoleEmitter());
    }
}
