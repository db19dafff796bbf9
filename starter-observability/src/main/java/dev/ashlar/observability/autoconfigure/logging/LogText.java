package dev.ashlar.observability.autoconfigure.logging;

import dev.ashlar.observability.redaction.Redactor;

/**
 * A text as it may be written: without secrets, and no longer than 32 KiB.
 *
 * @param redactor what takes the secrets out
 * @param onTerminal whether it is read as it is written, so that it must not steer a terminal or look like another line
 */
record LogText(Redactor redactor, boolean onTerminal) {

    private static final int LONGEST = 32 * 1024;
    private static final String CONTINUED = "\n    ";

    static boolean isTooLong(CharSequence text) {
        return text.length() > LONGEST;
    }

    /** Cut first, so that a long one costs no more than a short one. */
    String of(String text) {
        String redacted = redactor.redact(cut(text));
        return onTerminal ? harmless(redacted) : redacted;
    }

    private static String cut(String text) {
        if (!isTooLong(text)) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end);
    }

    private static String harmless(String text) {
        int first = 0;
        while (first < text.length() && !steers(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder harmless = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                harmless.append(CONTINUED);
            } else if (!steers(c)) {
                harmless.append(c);
            } else if (c != '\r' || !text.startsWith("\n", i + 1)) {
                harmless.append("\\u%04x".formatted((int) c));
            }
        }
        return harmless.toString();
    }

    private static boolean steers(char c) {
        return (c < ' ' && c != '\t') || (c >= 0x7f && c < 0xa0) || c == '\u2028' || c == '\u2029';
    }
}
