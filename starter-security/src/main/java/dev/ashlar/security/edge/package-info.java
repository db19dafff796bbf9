/** What is refused before anybody asks who is calling. */
@NullMarked
package dev.ashlar.security.edge;

import org.jspecify.annotations.NullMarked;
