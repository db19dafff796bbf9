/** Whether a running application keeps the word that its OpenAPI document gives. */
@NullMarked
package dev.ashlar.test.conformance;

import org.jspecify.annotations.NullMarked;
