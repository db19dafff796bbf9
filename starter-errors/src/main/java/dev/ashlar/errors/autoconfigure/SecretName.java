package dev.ashlar.errors.autoconfigure;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of values that are nobody's business, in any spelling and anywhere in a path: {@code user.apiKey}, {@code /cards/0/no}. */
public final class SecretName {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+");
    private static final Pattern WORD = Pattern.compile(
            "(?:^|-)(?:pin|pwd|cvv2?|cvc2?|csc|iban|bban|card|pan|otp|totp|ssn|auth|jwt|bearer|cookie|session|signature|salt)s?(?:-|$)");
    private static final Pattern PART =
            Pattern.compile("passw|passphrase|passcode|secret|token|credential|authori[sz]ation"
                    + "|api-?key|access-?key|private-?key|card-?n|security-?code|session-?id|account-?n");

    private SecretName() {}

    /** Whether a name, a dotted path or a JSON Pointer is secret-looking; a value without a name is. */
    public static boolean isLike(@Nullable String name) {
        if (name == null) {
            return true;
        }
        String words = BETWEEN_WORDS.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
        return WORD.matcher(words).find() || PART.matcher(words).find();
    }
}
