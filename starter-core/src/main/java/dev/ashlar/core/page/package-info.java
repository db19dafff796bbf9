/** Lists in pages, as a controller asks for them and answers with them. */
@NullMarked
package dev.ashlar.core.page;

import org.jspecify.annotations.NullMarked;
