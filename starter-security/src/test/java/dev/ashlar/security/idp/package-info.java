/** A real identity provider in the test's own JVM. */
@NullMarked
package dev.ashlar.security.idp;

import org.jspecify.annotations.NullMarked;
