package dev.ashlar.observability.autoconfigure.redaction;

import dev.ashlar.observability.autoconfigure.redaction.RedactionProperties.Pii;
import dev.ashlar.observability.redaction.Redactor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks for all that it knows, each kind in one pass. */
public final class DefaultRedactor implements Redactor {

    private static final int LONGEST_PLAIN = 64;
    private static final int FEWEST_OF_A_CARD = 13;
    private static final int SHORTEST_ACCOUNT = 15;

    private final Predicate<String> secret;
    private final List<SecretFinder> finders = new ArrayList<>();
    private final ValueRedaction values = new ValueRedaction(this);

    /** Masks as the settings say. */
    public DefaultRedactor(RedactionProperties properties) {
        if (!properties.enabled()) {
            secret = name -> false;
            return;
        }
        secret = new SecretNames(properties.names())::isSecret;
        finders.addAll(List.of(
                new SecretMembers(secret),
                new DistantValues(secret),
                new DatabaseValues(),
                new WebTokens(),
                new CardNumbers(),
                new AccountNumbers(),
                new PrivateKeys(),
                new AddressPasswords()));
        if (properties.pii() == Pii.STRICT) {
            finders.add(new MailAddresses());
        }
    }

    @Override
    public boolean isSecret(String name) {
        return secret.test(name);
    }

    @Override
    public String redact(String text) {
        if (isPlain(text)) {
            return text;
        }
        Spans found = new Spans();
        for (SecretFinder finder : finders) {
            finder.find(text, found);
        }
        return found.mask(text);
    }

    @Override
    public @Nullable Object redact(String name, @Nullable Object value) {
        return isSecret(name) && value != null ? MASK : values.redact(value);
    }

    /** Most texts of a line are words and paths, in which no finder would find anything. */
    private static boolean isPlain(String text) {
        if (text.length() > LONGEST_PLAIN) {
            return false;
        }
        int digits = 0;
        int capitals = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c >= 'A' && c <= 'Z') {
                capitals++;
            } else if ((c < 'a' || c > 'z') && "/_.-{}".indexOf(c) < 0) {
                return false;
            }
        }
        return digits < FEWEST_OF_A_CARD && (capitals < 2 || text.length() < SHORTEST_ACCOUNT) && !text.contains("eyJ");
    }
}
