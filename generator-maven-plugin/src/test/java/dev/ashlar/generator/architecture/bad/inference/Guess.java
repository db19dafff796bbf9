package dev.ashlar.generator.architecture.bad.inference;

import io.swagger.v3.parser.OpenAPIV3Parser;

/** Inference that parses. */
public final class Guess {
    OpenAPIV3Parser parser;
}
