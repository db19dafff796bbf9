package dev.ashlar.generator.model;

/** The cardinality of a relation, seen from the resource that has it. */
public enum RelationKind {
    /** This row holds the foreign key. */
    MANY_TO_ONE,
    /** The target's rows hold the foreign key; what they are changes through the target only. */
    ONE_TO_MANY,
    /** A join table holds both keys; this side owns it, unless it is mapped by a relation of the target. */
    MANY_TO_MANY
}
