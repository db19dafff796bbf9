package dev.ashlar.observability.autoconfigure.redaction;

/**
 * A text that is masked already, in a way that masking it once more would break.
 *
 * @param text what may be written
 */
public record MaskedText(String text) {

    @Override
    public String toString() {
        return text;
    }
}
