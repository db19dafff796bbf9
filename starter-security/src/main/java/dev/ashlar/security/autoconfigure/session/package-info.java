/** Sessions of browsers: a cookie that only this host gets, and its protection against other sites. */
@NullMarked
package dev.ashlar.security.autoconfigure.session;

import org.jspecify.annotations.NullMarked;
