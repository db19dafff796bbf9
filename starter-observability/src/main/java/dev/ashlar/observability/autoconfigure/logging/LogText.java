package dev.ashlar.observability.autoconfigure.logging;

import dev.ashlar.observability.redaction.Redactor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts of one line as they may be written: without secrets, and no longer than 32 KiB each. */
final class LogText {

    private static final int LONGEST = 32 * 1024;
    private static final String CONTINUED = "\n    ";

    private final Redactor redactor;
    private final boolean onTerminal;
    private boolean cut;

    /**
     * For one line.
     *
     * @param redactor what takes the secrets out
     * @param onTerminal whether it is read as it is written, so that it must not steer a terminal or look like another line
     */
    LogText(Redactor redactor, boolean onTerminal) {
        this.redactor = redactor;
        this.onTerminal = onTerminal;
    }

    /** Whether something was too long for the line. */
    boolean isCut() {
        return cut;
    }

    /** Says that something else was too long. */
    void setCut() {
        cut = true;
    }

    /** Cut first, so that a long one costs no more than a short one. */
    String of(String text) {
        String redacted = redactor.redact(cut(text));
        return onTerminal ? harmless(redacted) : redacted;
    }

    /** A value that is without secrets already; all texts of a collection have the room of one. */
    @Nullable
    Object fit(@Nullable Object value) {
        if (value instanceof String text) {
            return onTerminal ? harmless(cut(text)) : cut(text);
        }
        return value instanceof Map<?, ?> || value instanceof Collection<?> ? new Room().fit(value) : value;
    }

    private String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        cut = true;
        return cutTo(text, LONGEST);
    }

    private static String cutTo(String text, int length) {
        int end = length > 0 && Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
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

    private final class Room {

        /** Quotes and what parts it from the next. */
        private static final int AROUND = 3;

        private int left = LONGEST;

        @Nullable
        Object fit(@Nullable Object value) {
            if (value instanceof String text) {
                return text(text);
            }
            left--;
            if (value instanceof Map<?, ?> map) {
                Map<String, @Nullable Object> fitting = new LinkedHashMap<>();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    if (isFull()) {
                        break;
                    }
                    fitting.put(text(String.valueOf(entry.getKey())), fit(entry.getValue()));
                }
                return fitting;
            }
            if (value instanceof Collection<?> elements) {
                List<@Nullable Object> fitting = new ArrayList<>();
                for (Object element : elements) {
                    if (isFull()) {
                        break;
                    }
                    fitting.add(fit(element));
                }
                return fitting;
            }
            return value;
        }

        private boolean isFull() {
            cut |= left <= 0;
            return left <= 0;
        }

        private String text(String text) {
            String fitting = text;
            if (text.length() > left) {
                cut = true;
                fitting = cutTo(text, Math.max(0, left));
            }
            left -= fitting.length() + AROUND;
            return onTerminal ? harmless(fitting) : fitting;
        }
    }
}
