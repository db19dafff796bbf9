package dev.ashlar.generator.model;

import org.jspecify.annotations.Nullable;

/** A named schema of the document. Named scalars and arrays are resolved where they are used and do not occur here. */
public sealed interface Schema permits ObjectSchema, EnumSchema, UnionSchema {

    /** The name in the document, or the one that was made for an inline schema. Unique in the Blueprint. */
    String name();

    /** JSON pointer of the schema in the document. */
    String origin();

    /** The document's description of it. */
    @Nullable
    String description();
}
