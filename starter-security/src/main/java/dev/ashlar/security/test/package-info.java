/** Tests that an application inherits. */
@NullMarked
package dev.ashlar.security.test;

import org.jspecify.annotations.NullMarked;
