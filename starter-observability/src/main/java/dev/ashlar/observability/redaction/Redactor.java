package dev.ashlar.observability.redaction;

import org.jspecify.annotations.Nullable;

/**
 * Takes secrets out of what is about to be written down: first by the name that a value goes by, then by what it looks like.
 * It is asked for every line of the log, and takes no more than linear time whatever it is given.
 */
public interface Redactor {

    /** What is written in a secret's place. */
    String MASK = "***";

    /** Whether a value is secret by the name of its field, header, property or parameter, in any spelling. */
    boolean isSecret(String name);

    /**
     * Masks what is secret in a text: values beside a secret name ({@code password=…}, {@code "apiKey": "…"},
     * {@code Authorization: …}, {@code ?token=…}), and values that show by themselves what they are: JSON Web Tokens, numbers of
     * cards, IBANs, private keys, passwords in addresses.
     *
     * @return the same text where there is nothing to mask
     */
    String redact(String text);

    /**
     * Masks a value of a name, with all that is in it where it is a map or a collection.
     *
     * @return the value as it is where it is a number, a truth value or null; the mask; or its text without secrets
     */
    @Nullable
    Object redact(String name, @Nullable Object value);
}
