/** Problems for what Reactor Netty refuses before any application code runs. */
@NullMarked
package dev.ashlar.errors.autoconfigure.netty;

import org.jspecify.annotations.NullMarked;
