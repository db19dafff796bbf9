/** What an application says when it fails: error codes, exceptions, and the parts of an RFC 9457 problem. */
@NullMarked
package dev.ashlar.errors;

import org.jspecify.annotations.NullMarked;
