package dev.ashlar.generator.architecture.bad.emit;

import dev.ashlar.generator.architecture.bad.plan.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.logging.Log;

/** Text that logs through Maven, writes itself, and is in a cycle with its plan. */
public final class Text {
    Names names;
    Log log;

    void write(Path path) throws IOException {
        Files.writeString(path, "text");
    }
}
