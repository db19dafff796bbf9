/** The application on Spring MVC and Tomcat. */
@NullMarked
package dev.ashlar.failures.app.servlet;

import org.jspecify.annotations.NullMarked;
