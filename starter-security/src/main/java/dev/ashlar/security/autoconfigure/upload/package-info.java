/** Checks the files of multipart requests. */
@NullMarked
package dev.ashlar.security.autoconfigure.upload;

import org.jspecify.annotations.NullMarked;
