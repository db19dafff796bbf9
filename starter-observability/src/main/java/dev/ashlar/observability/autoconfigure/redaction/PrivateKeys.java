package dev.ashlar.observability.autoconfigure.redaction;

/** Private keys in their textual encoding (RFC 7468). */
final class PrivateKeys implements SecretFinder {

    private static final String BEGIN = "-----BEGIN ";
    private static final String PRIVATE = "PRIVATE KEY-----";
    private static final String END = "-----END ";
    private static final int LONGEST_LABEL = 32;

    @Override
    public void find(String text, Spans found) {
        int key = text.indexOf(PRIVATE);
        while (key >= 0) {
            int start = key + PRIVATE.length();
            int next = start;
            if (begins(text, key)) {
                int end = text.indexOf(END, start);
                next = end < 0 ? text.length() : end;
                found.add(start, next);
            }
            key = text.indexOf(PRIVATE, next);
        }
    }

    private static boolean begins(String text, int key) {
        int from = Math.max(0, key - LONGEST_LABEL - BEGIN.length());
        return text.substring(from, key).contains(BEGIN);
    }
}
