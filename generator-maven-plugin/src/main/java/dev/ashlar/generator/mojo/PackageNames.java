package dev.ashlar.generator.mojo;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Makes a package of Maven's names, which may hold what Java does not allow. */
final class PackageNames {

    private PackageNames() {}

    static String of(String groupId, String artifactId) {
        return Arrays.stream((groupId + "." + artifactId.replace(".", "")).split("\\."))
                .map(PackageNames::legal)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("."));
    }

    private static String legal(String part) {
        String letters = part.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "");
        if (letters.isEmpty()) {
            return letters;
        }
        String started = Character.isJavaIdentifierStart(letters.charAt(0)) ? letters : "_" + letters;
        return SourceVersion.isKeyword(started, SourceVersion.RELEASE_17) ? started + "_" : started;
    }
}
