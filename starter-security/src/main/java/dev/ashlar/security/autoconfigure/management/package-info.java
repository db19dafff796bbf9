/** Who may look into a running application. */
@NullMarked
package dev.ashlar.security.autoconfigure.management;

import org.jspecify.annotations.NullMarked;
