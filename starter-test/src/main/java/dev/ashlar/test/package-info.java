/** What tests and local runs of an application use: PostgreSQL without Docker, statement counts and assertions. */
@NullMarked
package dev.ashlar.test;

import org.jspecify.annotations.NullMarked;
