package dev.ashlar.observability.autoconfigure.redaction;

/**
 * Passwords in the user information of an address (RFC 3986): {@code amqp://shop:secret@broker}, and as Oracle's driver takes them:
 * {@code jdbc:oracle:thin:scott/tiger@host}.
 */
final class AddressPasswords implements SecretFinder {

    private static final String AUTHORITY = "://";
    private static final String ORACLE = "jdbc:oracle:";
    private static final int LONGEST = 256;

    @Override
    public void find(String text, Spans found) {
        int scheme = text.indexOf(AUTHORITY);
        while (scheme >= 0) {
            int start = scheme + AUTHORITY.length();
            findIn(text, start, Math.min(text.length(), start + LONGEST), found);
            scheme = text.indexOf(AUTHORITY, start);
        }
        int oracle = text.indexOf(ORACLE);
        while (oracle >= 0) {
            int start = oracle + ORACLE.length();
            findInOracles(text, start, Math.min(text.length(), start + LONGEST), found);
            oracle = text.indexOf(ORACLE, start);
        }
    }

    /** Between the first slash and the {@code @} before the host. */
    private static void findInOracles(String text, int start, int limit, Spans found) {
        int slash = -1;
        for (int i = start; i < limit && !Character.isWhitespace(text.charAt(i)); i++) {
            if (text.charAt(i) == '/' && slash < 0) {
                slash = i;
            } else if (text.charAt(i) == '@') {
                if (slash >= 0) {
                    found.add(slash + 1, i);
                }
                return;
            }
        }
    }

    private static void findIn(String text, int start, int limit, Spans found) {
        int colon = -1;
        for (int i = start; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '@') {
                if (colon >= 0) {
                    found.add(colon + 1, i);
                }
                return;
            }
            if (c == ':' && colon < 0) {
                colon = i;
            } else if (c == '/' || c == '?' || Character.isWhitespace(c)) {
                return;
            }
        }
    }
}
