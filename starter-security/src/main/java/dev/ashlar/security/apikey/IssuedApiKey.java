package dev.ashlar.security.apikey;

/**
 * A key as it is issued. Its text is nowhere else and cannot be had again.
 *
 * @param text what callers send
 * @param key what is known of it
 */
public record IssuedApiKey(String text, ApiKey key) {

    /** Without the text, which belongs in no log. */
    @Override
    public String toString() {
        return "IssuedApiKey[key=" + key + "]";
    }
}
