package dev.ashlar.security.autoconfigure.checks;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells by the names of properties what is secret, and what signs or encrypts. */
final class SecretNames {

    private static final Pattern SECRET = Pattern.compile(
            "(?:^|[.-])(?:password|passwd|passphrase|secret|credentials|api-?key|access-?key|private-?key"
                    + "|secret-?key|auth-?token|access-?token)(?:\\[\\d+])?$");
    private static final Pattern KEY = Pattern.compile(
            "(?:^|[.-])(?:hmac|jwt|signing|signature|encryption|cipher|cookie|cursor|remember-?me|token|tokens)"
                    + "[.-](?:key|secret|secret-?key|key-?value)(?:\\[\\d+])?$");

    private SecretNames() {}

    /** Whether the value is to be known to nobody else. */
    static boolean isSecret(String property) {
        return SECRET.matcher(canonical(property)).find() || isKey(property);
    }

    /** Whether the value signs or encrypts, and so has to be as long as the algorithm is strong. */
    static boolean isKey(String property) {
        return KEY.matcher(canonical(property)).find();
    }

    /** Environment variables are written with underscores, properties in kebab or camel case. */
    static String canonical(String property) {
        return property.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }
}
