package dev.ashlar.observability.autoconfigure.redaction;

/** Values that PostgreSQL and its driver tell without names: those of a statement of a batch, and those of a row that is refused. */
final class DatabaseValues implements SecretFinder {

    private static final String BATCH = "Batch entry ";
    private static final String AFTER_BATCH = " was aborted";
    private static final String ROW = "Failing row contains (";

    @Override
    public void find(String text, Spans found) {
        for (int at = text.indexOf(BATCH); at >= 0; at = text.indexOf(BATCH, at)) {
            at = batch(text, afterNumber(text, at + BATCH.length()), found);
        }
        for (int at = text.indexOf(ROW); at >= 0; at = text.indexOf(ROW, at)) {
            int start = at + ROW.length();
            at = endOfRow(text, start);
            found.add(start, at);
        }
    }

    /** Adds the literals of a statement, and returns where it ends. */
    private static int batch(String text, int start, Spans found) {
        int at = start;
        int end = start;
        while (true) {
            // What ends the statement may be within a literal.
            end = end < at || end == start ? indexOrEnd(text, AFTER_BATCH, at) : end;
            int literal = SqlLiterals.next(text, at);
            if (literal >= end) {
                return end;
            }
            at = SqlLiterals.endOf(text, literal);
            found.add(literal, at);
        }
    }

    private static int afterNumber(String text, int start) {
        int i = start;
        while (i < text.length() && Character.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** A bracket and a stop close the row, and the line or whatever has quoted it; values may have both. */
    private static int endOfRow(String text, int start) {
        int end = text.indexOf(").", start);
        while (end >= 0 && end + 2 < text.length() && "\r\n]\"\\".indexOf(text.charAt(end + 2)) < 0) {
            end = text.indexOf(").", end + 2);
        }
        return end < 0 ? text.length() : end;
    }

    private static int indexOrEnd(String text, String part, int from) {
        int found = text.indexOf(part, from);
        return found < 0 ? text.length() : found;
    }
}
