/** What is put into Tomcat itself, on every port that it serves. */
@NullMarked
package dev.ashlar.security.autoconfigure.tomcat;

import org.jspecify.annotations.NullMarked;
