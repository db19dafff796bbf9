package dev.ashlar.generator.inference;

import org.jspecify.annotations.Nullable;

/**
 * A collection path that addresses a resource.
 *
 * @param field the property that the path parameter of a member equals; absent when members have no path
 */
record Address(Collection collection, @Nullable String field) {

    PathTemplate path() {
        return collection.path();
    }
}
