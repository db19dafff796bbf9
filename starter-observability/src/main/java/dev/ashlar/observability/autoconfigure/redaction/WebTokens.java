package dev.ashlar.observability.autoconfigure.redaction;

/** JSON Web Tokens (RFC 7519): a header that starts with <code>{"</code> in base64url, and at least one part more. */
final class WebTokens implements SecretFinder {

    private static final String START = "eyJ";

    @Override
    public void find(String text, Spans found) {
        int start = text.indexOf(START);
        while (start >= 0) {
            int end = start;
            int parts = 1;
            while (end < text.length() && (isBase64Url(text.charAt(end)) || (text.charAt(end) == '.' && parts++ < 5))) {
                end++;
            }
            if (parts > 1) {
                found.add(start, end);
            }
            start = text.indexOf(START, end);
        }
    }

    private static boolean isBase64Url(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '-'
                || c == '=';
    }
}
