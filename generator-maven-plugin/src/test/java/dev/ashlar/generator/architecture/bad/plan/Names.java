package dev.ashlar.generator.architecture.bad.plan;

import dev.ashlar.generator.architecture.bad.emit.Text;
import io.swagger.v3.oas.models.OpenAPI;

/** A plan that knows the document, and text. */
public final class Names {
    OpenAPI document;
    Text text;
}
