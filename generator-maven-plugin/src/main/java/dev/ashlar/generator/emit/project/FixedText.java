package dev.ashlar.generator.emit.project;

import dev.ashlar.generator.emit.text.Escaping;

/** Files that are the same in every project. */
record FixedText() {

    static ProjectFile<FixedText> file(String path) {
        return ProjectFile.named(path, Escaping.NONE, plan -> new FixedText());
    }
}
