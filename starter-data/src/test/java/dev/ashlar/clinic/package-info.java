/** An application with secrets of its own, outside of the starter's packages as every application is. */
@NullMarked
package dev.ashlar.clinic;

import org.jspecify.annotations.NullMarked;
