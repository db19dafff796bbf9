package dev.ashlar.security.autoconfigure.checks;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Values that everybody tries first, or that stand in examples. */
final class SampleSecret {

    private static final Set<String> KNOWN = Set.of(
            "admin",
            "administrator",
            "ashlar",
            "default",
            "demo",
            "dev",
            "development",
            "example",
            "guest",
            "letmein",
            "none",
            "pass",
            "passw0rd",
            "password",
            "passwort",
            "postgres",
            "qwerty",
            "root",
            "sa",
            "sample",
            "secret",
            "test",
            "todo",
            "user",
            "welcome");

    /** Known words with numbers and signs around them, repeated characters, and what asks to be replaced. */
    private static final Pattern DECORATED = Pattern.compile("^[\\W_\\d]*([a-z]\\w*?)[\\W_\\d]*$");

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "change.?(?:me|it|this)|replace.?(?:me|this)|\\byour\\b.{0,20}(?:secret|password|key|token)|^x+$|^(.)\\1*$|^0?1234");

    private SampleSecret() {}

    static boolean matches(String value) {
        String lower = value.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\{noop}", "");
        var decorated = DECORATED.matcher(lower);
        return KNOWN.contains(lower)
                || PLACEHOLDER.matcher(lower).find()
                || (decorated.matches() && KNOWN.contains(decorated.group(1)));
    }
}
