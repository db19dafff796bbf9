package dev.ashlar.generator.model;

/** What a value is. */
public sealed interface Type permits ScalarType, SchemaType, ListType, MapType {}
