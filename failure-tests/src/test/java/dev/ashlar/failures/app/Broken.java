package dev.ashlar.failures.app;

/**
 * Something that cannot be written to its end.
 *
 * @param text is written before it breaks
 */
public record Broken(String text) {

    public String getZebra() {
        if (text.length() < 5) {
            throw new IllegalStateException("secret of the getter");
        }
        return text;
    }
}
