/** What the application tells by other ways than its log: tags of metrics, endpoints of the Actuator, the access log of the server. */
@NullMarked
package dev.ashlar.observability.autoconfigure.output;

import org.jspecify.annotations.NullMarked;
