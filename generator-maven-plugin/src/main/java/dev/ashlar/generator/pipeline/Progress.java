package dev.ashlar.generator.pipeline;

/** Hears what a run is doing, so that a long one does not look like a hanging one. */
@FunctionalInterface
public interface Progress {

    /** A step begins. One line, without an end. */
    void step(String line);
}
