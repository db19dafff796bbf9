package dev.ashlar.observability.autoconfigure.redaction;

/**
 * Numbers of payment cards (ISO/IEC 7812): 13 to 19 digits, also in groups, whose last digit checks (Luhn). They are looked for
 * from the start of each group, since other numbers may stand beside them.
 */
final class CardNumbers implements SecretFinder {

    private static final int FEWEST = 13;
    private static final int MOST = 19;

    /** What the issuers of cards begin their numbers with; times in milliseconds begin with 1. */
    private static final String FIRST = "234568";

    @Override
    public void find(String text, Spans found) {
        int i = 0;
        while (i < text.length()) {
            if (!isDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int end = startsNumber(text, i) ? endOfCard(text, i) : -1;
            if (end > 0) {
                found.add(i, end);
                i = end;
            } else {
                i = endOfGroup(text, i);
            }
        }
    }

    private static boolean startsNumber(String text, int i) {
        return FIRST.indexOf(text.charAt(i)) >= 0 && (i == 0 || !isWord(text.charAt(i - 1)));
    }

    /** The longest number from here whose last digit checks, -1 where there is none. */
    private static int endOfCard(String text, int start) {
        int card = -1;
        int digits = 0;
        int group = start;
        while (digits < MOST) {
            int end = endOfGroup(text, group);
            digits += end - group;
            boolean ends = end == text.length() || !isWord(text.charAt(end));
            if (ends && digits >= FEWEST && digits <= MOST && checks(text, start, end)) {
                card = end;
            }
            if (end + 1 >= text.length() || !separates(text.charAt(end)) || !isDigit(text.charAt(end + 1))) {
                break;
            }
            group = end + 1;
        }
        return card;
    }

    private static int endOfGroup(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
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

    private static boolean separates(char c) {
        return c == ' ' || c == '-';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
