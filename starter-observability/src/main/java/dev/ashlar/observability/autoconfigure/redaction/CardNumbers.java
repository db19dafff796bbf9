package dev.ashlar.observability.autoconfigure.redaction;

/** Numbers of payment cards (ISO/IEC 7812): 13 to 19 digits, also in groups, whose last digit checks (Luhn). */
final class CardNumbers implements SecretFinder {

    private static final int FEWEST = 13;
    private static final int MOST = 19;

    @Override
    public void find(String text, Spans found) {
        int i = 0;
        while (i < text.length()) {
            if (!isDigit(text.charAt(i)) || (i > 0 && isWord(text.charAt(i - 1)))) {
                i++;
                continue;
            }
            i = digitsFrom(text, i, found);
        }
    }

    /** Looks at digits and what groups them, and returns where they end. */
    private static int digitsFrom(String text, int start, Spans found) {
        int digits = 0;
        int end = start;
        int i = start;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                digits++;
                end = i + 1;
            } else if ((c != ' ' && c != '-') || i > end || i + 1 == text.length() || !isDigit(text.charAt(i + 1))) {
                break;
            }
            i++;
        }
        boolean ends = end == text.length() || !isWord(text.charAt(end));
        if (ends && digits >= FEWEST && digits <= MOST && checks(text, start, end)) {
            found.add(start, end);
        }
        return end;
    }

    private static boolean checks(String text, int start, int end) {
        int sum = 0;
        boolean doubled = false;
        for (int i = end - 1; i >= start; i--) {
            if (isDigit(text.charAt(i))) {
                int digit = text.charAt(i) - '0';
                int value = doubled ? digit * 2 : digit;
                sum += value > 9 ? value - 9 : value;
                doubled = !doubled;
            }
        }
        return sum % 10 == 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
