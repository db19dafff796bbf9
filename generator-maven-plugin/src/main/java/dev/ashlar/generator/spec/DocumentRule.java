package dev.ashlar.generator.spec;

import dev.ashlar.generator.diagnostic.Diagnostic;
import java.util.stream.Stream;

/** Something that every document must hold to, because nothing sensible can be generated otherwise. */
@FunctionalInterface
interface DocumentRule {

    /** What offends the rule, in the document's order. */
    Stream<Diagnostic> check(SourceFile document);
}
