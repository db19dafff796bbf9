/** Which handler Spring MVC is going to call, for whatever depends on it before it is called. */
@NullMarked
package dev.ashlar.security.autoconfigure.handler;

import org.jspecify.annotations.NullMarked;
