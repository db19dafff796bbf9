package dev.ashlar.observability.autoconfigure.redaction;

/** Private keys in their textual encoding (RFC 7468). */
final class PrivateKeys implements SecretFinder {

    private static final String BEGIN = "-----BEGIN ";
    private static final String PRIVATE = "PRIVATE KEY-----";
    private static final String END = "-----END ";
    private static final int LONGEST_LABEL = 32;

    @Override
    public void find(String text, Spans found) {
        int begin = text.indexOf(BEGIN);
        while (begin >= 0) {
            int label = begin + BEGIN.length();
            int key = text.indexOf(PRIVATE, label);
            if (key < 0) {
                return;
            }
            if (key - label <= LONGEST_LABEL) {
                int end = text.indexOf(END, key);
                int stop = end < 0 ? text.length() : end;
                found.add(key + PRIVATE.length(), stop);
                begin = text.indexOf(BEGIN, stop);
            } else {
                begin = text.indexOf(BEGIN, label);
            }
        }
    }
}
