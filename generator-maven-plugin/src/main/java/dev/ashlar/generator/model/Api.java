package dev.ashlar.generator.model;

import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself.
 *
 * @param title {@code info.title}
 * @param version {@code info.version}
 * @param description {@code info.description}
 * @param basePath the path of the first server's URL, such as {@code /petclinic/api}; empty when it has none
 * @param specVersion the OpenAPI version, such as {@code 3.0.3}
 */
public record Api(String title, String version, @Nullable String description, String basePath, String specVersion) {}
