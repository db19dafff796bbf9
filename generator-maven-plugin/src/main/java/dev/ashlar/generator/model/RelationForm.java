package dev.ashlar.generator.model;

/** How a schema shows a relation. */
public enum RelationForm {
    /** As the target's key, such as {@code ownerId: 7}, or a list of keys. */
    KEY,
    /** As the target itself, such as {@code type: {id: 1, name: cat}}, or a list of them. A request names it by its key. */
    OBJECT,
    /** Not at all: only paths show it. */
    HIDDEN
}
