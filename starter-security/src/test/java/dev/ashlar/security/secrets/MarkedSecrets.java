package dev.ashlar.security.secrets;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What must not be found in any output: secrets that have a form, and those that were marked when they were given out. */
public final class MarkedSecrets {

    private static final Pattern FORMS = Pattern.compile(
            // access and ID tokens, API keys, hashes of passwords, session cookies, private keys
            "eyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}|ak_[0-9a-f]{16}_[\\w-]{20,}|\\$argon2id\\$|__Host-SESSION=\\w"
                    + "|BEGIN PRIVATE KEY|[Bb]asic [A-Za-z0-9+/]{8,}"
                    // passwords of the tests, and a card number
                    + "|four quiet |correct horse battery|4111.?1111.?1111.?1111");

    private static final Pattern WORD = Pattern.compile("[\\w-]{20,}");
    private static final Set<String> MARKED = ConcurrentHashMap.newKeySet();

    private MarkedSecrets() {}

    /** Remembers a secret of 20 letters, digits or more. */
    public static String mark(String secret) {
        if (WORD.matcher(secret).matches()) {
            MARKED.add(secret);
        }
        return secret;
    }

    static boolean areIn(String text) {
        return FORMS.matcher(text).find()
                || WORD.matcher(text).results().anyMatch(word -> MARKED.contains(word.group()));
    }
}
