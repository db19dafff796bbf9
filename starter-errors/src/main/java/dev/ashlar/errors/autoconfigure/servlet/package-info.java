/** Problems on the servlet stack: Spring MVC, filters, the error dispatch. */
@NullMarked
package dev.ashlar.errors.autoconfigure.servlet;

import org.jspecify.annotations.NullMarked;
