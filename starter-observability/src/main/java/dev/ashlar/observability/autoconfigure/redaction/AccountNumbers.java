package dev.ashlar.observability.autoconfigure.redaction;

/** International bank account numbers (ISO 13616), written together or in groups of four, whose check digits are right. */
final class AccountNumbers implements SecretFinder {

    private static final int SHORTEST = 15;
    private static final int LONGEST = 34;

    @Override
    public void find(String text, Spans found) {
        int i = 0;
        while (i + SHORTEST <= text.length()) {
            if (!startsAt(text, i)) {
                i++;
                continue;
            }
            int end = endOf(text, i);
            if (end > 0) {
                found.add(i, end);
                i = end;
            } else {
                i++;
            }
        }
    }

    private static boolean startsAt(String text, int i) {
        return isLetter(text.charAt(i))
                && isLetter(text.charAt(i + 1))
                && isDigit(text.charAt(i + 2))
                && isDigit(text.charAt(i + 3))
                && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)));
    }

    /** The longest number from here that checks: a word may follow that looks like one more group. */
    private static int endOf(String text, int start) {
        StringBuilder number = new StringBuilder(LONGEST);
        int end = -1;
        for (int i = start; i < text.length() && number.length() < LONGEST; i++) {
            char c = text.charAt(i);
            if (c == ' ' && number.length() % 4 == 0) {
                continue;
            }
            if (!isLetter(c) && !isDigit(c)) {
                break;
            }
            number.append(c);
            boolean ends = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
            if (ends && number.length() >= SHORTEST && checks(number)) {
                end = i + 1;
            }
        }
        return end;
    }

    private static boolean checks(CharSequence number) {
        int remainder = 0;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt((i + 4) % number.length());
            remainder = isDigit(c) ? (remainder * 10 + c - '0') % 97 : (remainder * 100 + c - 'A' + 10) % 97;
        }
        return remainder == 1;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
