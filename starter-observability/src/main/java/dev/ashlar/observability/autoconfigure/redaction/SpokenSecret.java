package dev.ashlar.observability.autoconfigure.redaction;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A secret that follows its name with nothing but a space between, and perhaps in quotes: {@code Bearer eyJ…},
 * {@code no user for token S3cr3tValue}. Words of a sentence are told apart by their look: a secret has digits, or capitals
 * after the first letter.
 *
 * @param start where it starts
 * @param end where it ends, exclusive
 */
record SpokenSecret(int start, int end) {

    private static final Set<String> SCHEMES = Set.of("bearer", "basic");
    private static final Set<String> NAMES =
            Set.of("password", "passwd", "passphrase", "secret", "token", "apikey", "api-key");
    private static final String QUOTES = "'\"`";
    private static final int SHORTEST = 6;

    static @Nullable SpokenSecret at(String text, int nameStart, int nameEnd) {
        if (nameEnd - nameStart > 12 || nameEnd >= text.length() || text.charAt(nameEnd) != ' ') {
            return null;
        }
        String name = text.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
        boolean scheme = SCHEMES.contains(name);
        if (!scheme && !NAMES.contains(name)) {
            return null;
        }
        int start = nameEnd + 1;
        if (start < text.length() && QUOTES.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        boolean odd = false;
        while (end < text.length() && isSecretCharacter(text.charAt(end))) {
            char c = text.charAt(end);
            odd |= Character.isDigit(c) || (end > start && Character.isUpperCase(c));
            end++;
        }
        return odd && end - start >= SHORTEST ? new SpokenSecret(start, end) : null;
    }

    private static boolean isSecretCharacter(char c) {
        return Character.isLetterOrDigit(c) || "-._~+/=$!#%*".indexOf(c) >= 0;
    }
}
