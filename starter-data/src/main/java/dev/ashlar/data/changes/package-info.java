/** Who changed which rows, and how: entities that ask for it have every change recorded in its transaction. */
@NullMarked
package dev.ashlar.data.changes;

import org.jspecify.annotations.NullMarked;
