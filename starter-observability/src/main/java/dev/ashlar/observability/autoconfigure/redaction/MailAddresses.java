package dev.ashlar.observability.autoconfigure.redaction;

/** E-mail addresses (RFC 5321), which are looked for only where personal data is to be kept out of the logs. */
final class MailAddresses implements SecretFinder {

    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 255;

    @Override
    public void find(String text, Spans found) {
        int done = 0;
        int at = text.indexOf('@');
        while (at >= 0) {
            int start = at;
            while (start > done && at - start < LONGEST_LOCAL && isLocal(text.charAt(start - 1))) {
                start--;
            }
            int end = at + 1;
            int dot = -1;
            while (end < text.length() && end - at <= LONGEST_DOMAIN && isDomain(text.charAt(end))) {
                if (text.charAt(end) == '.') {
                    dot = end;
                }
                end++;
            }
            if (start < at && dot > at + 1) {
                found.add(start, end);
            }
            done = end;
            at = text.indexOf('@', end);
        }
    }

    private static boolean isLocal(char c) {
        return Character.isLetterOrDigit(c) || "!#$%&'*+/=?^_`{|}~.-".indexOf(c) >= 0;
    }

    private static boolean isDomain(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '.';
    }
}
