/** Problems in the errors of GraphQL responses. */
@NullMarked
package dev.ashlar.errors.autoconfigure.graphql;

import org.jspecify.annotations.NullMarked;
