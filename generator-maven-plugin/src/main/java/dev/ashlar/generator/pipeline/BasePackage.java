package dev.ashlar.generator.pipeline;

import dev.ashlar.generator.diagnostic.Diagnostic;
import dev.ashlar.generator.diagnostic.DiagnosticException;
import java.util.Arrays;
import javax.lang.model.SourceVersion;

/** Checks that a base package is one that Java knows. */
final class BasePackage {

    private BasePackage() {}

    static void check(String name) {
        if (!SourceVersion.isName(name, SourceVersion.RELEASE_17)) {
            throw new DiagnosticException(Diagnostic.error(
                    "base-package",
                    null,
                    "'" + name + "' is not a Java package" + reason(name) + ".",
                    "Give one such as -Dashlar.basePackage=com.acme.shop."));
        }
    }

    private static String reason(String name) {
        return Arrays.stream(name.split("\\.", -1))
                .filter(part -> !SourceVersion.isName(part, SourceVersion.RELEASE_17))
                .findFirst()
                .map(part -> SourceVersion.isKeyword(part, SourceVersion.RELEASE_17)
                        ? ": '" + part + "' is a Java keyword"
                        : ": '" + part + "' is not a Java name")
                .orElse("");
    }
}
