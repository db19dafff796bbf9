package dev.ashlar.observability.autoconfigure.redaction;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells by a name whether its value is secret: {@code userPassword}, {@code X-Api-Key}, {@code cards[0].cvc}. A name that ends in
 * a word for something about the secret ({@code tokenType}, {@code password-policy}) is not.
 */
final class SecretNames {

    private static final int LONGEST = 64;

    /** So many names are remembered: those that come first are the application's own, and callers can make up others without end. */
    private static final int MOST_KNOWN = 1000;

    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|[^\\p{L}\\p{M}\\p{N}]++");
    private static final Pattern WORD =
            Pattern.compile("(?:^|-)(?:pin|pwd|pw|pass|cvv2?|cvc2?|csc|iban|bban|pan|otp|totp|ssn|auth|jwt"
                    + "|bearer|cookie|signature|salt|jsessionid|csrf|xsrf|mnemonic|sig)s?(?=-|$)");
    private static final Pattern PART = Pattern.compile(
            "passw|passphrase|passcode|secret|token|credential|authori[sz]ation|api-?key"
                    + "|access-?key|private-?key|signing-?key|encryption-?key|card-?n|security-?code|session-?id|account-?n");
    private static final Pattern ABOUT = Pattern.compile(
            "-(?:type|types|policy|count|class|ttl|expiry|expires|length|size|url|uri|endpoint|"
                    + "encoder|service|store|filter|provider|manager|repository|validator|strategy|enabled|required|status|error|age)$");

    /** Cookies that let somebody in, of Spring Session and Spring Security. */
    private static final Set<String> COOKIES = Set.of("SESSION", "remember-me");

    private final Set<String> further;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    /** Knows further names than its own, in any spelling and script. */
    SecretNames(Set<String> further) {
        this.further = further.stream()
                .map(name -> dashed(name).replace("-", ""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isSecret(String name) {
        Boolean before = known.get(name);
        if (before != null) {
            return before;
        }
        boolean secret = looksSecret(name);
        if (known.size() < MOST_KNOWN && name.length() <= LONGEST) {
            known.put(name, secret);
        }
        return secret;
    }

    private boolean looksSecret(String name) {
        String end = name.length() <= LONGEST ? name : name.substring(name.length() - LONGEST);
        String words = dashed(end);
        return COOKIES.contains(name)
                || further.contains(words.replace("-", ""))
                || ((WORD.matcher(words).find() || PART.matcher(words).find())
                        && !ABOUT.matcher(words).find());
    }

    private static String dashed(String name) {
        return BETWEEN_WORDS.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
