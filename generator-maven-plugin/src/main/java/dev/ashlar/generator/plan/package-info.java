/**
 * What Java a Blueprint becomes: every file, package, type, member, table and column name is fixed here, collisions and
 * ownership included, before any text exists.
 */
@NullMarked
package dev.ashlar.generator.plan;

import org.jspecify.annotations.NullMarked;
