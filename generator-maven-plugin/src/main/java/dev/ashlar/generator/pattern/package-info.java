/** Regular expressions of documents in the spelling of Java, on which reading a document and writing code must agree. */
@NullMarked
package dev.ashlar.generator.pattern;

import org.jspecify.annotations.NullMarked;
