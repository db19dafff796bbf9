package dev.ashlar.security.autoconfigure.access;

import java.util.regex.Pattern;

/** A path that stands for all that a pattern matches: what a handler's variables are is not known before a request. */
final class SamplePath {

    /** A variable of several segments, one of one segment (its expression may count characters in braces), wildcards. */
    private static final Pattern MANY = Pattern.compile("\\{\\*[^/{}]+}|\\*\\*");

    private static final Pattern ONE = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*})*}|\\*");

    private SamplePath() {}

    static String of(String pattern) {
        String path = ONE.matcher(MANY.matcher(pattern).replaceAll("\u0001/\u0001"))
                .replaceAll("\u0001")
                .replace('?', '\u0001');
        return path.replaceAll("/+", "/");
    }
}
