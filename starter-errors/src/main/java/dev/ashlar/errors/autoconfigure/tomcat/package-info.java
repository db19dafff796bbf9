/** Problems for what Tomcat refuses before any application code runs. */
@NullMarked
package dev.ashlar.errors.autoconfigure.tomcat;

import org.jspecify.annotations.NullMarked;
