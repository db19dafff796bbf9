/** What all parts of an application know of the request they work for. */
@NullMarked
package dev.ashlar.core.request;

import org.jspecify.annotations.NullMarked;
