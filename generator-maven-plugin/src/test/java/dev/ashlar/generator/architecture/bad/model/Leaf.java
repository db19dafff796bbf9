package dev.ashlar.generator.architecture.bad.model;

import dev.ashlar.generator.architecture.bad.spec.Reader;

/** A model that knows the parser's side. */
public final class Leaf {
    Reader reader;
}
