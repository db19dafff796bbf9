package dev.ashlar.test;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Values that no earlier call in this JVM gave, for columns that hold each value once. The same calls in the same order
 * give the same values.
 */
public final class Distinct {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    /** Of each kind of text its own count, so that short ones last. */
    private static final Map<String, AtomicInteger> TEXTS = new ConcurrentHashMap<>();

    private static final int LETTERS = 26;

    private Distinct() {}

    /**
     * A number.
     *
     * @return 1 or more
     */
    public static int number() {
        return COUNTER.incrementAndGet();
    }

    /**
     * A text of decimal digits with zeros in front.
     *
     * @param width number of digits; all texts of that many have been given when values begin to repeat
     * @return the text
     */
    public static String digits(int width) {
        return written(width, 10, '0');
    }

    /**
     * A text of lower-case ASCII letters.
     *
     * @param width number of letters; all texts of that many have been given when values begin to repeat
     * @return the text
     */
    public static String letters(int width) {
        return written(width, LETTERS, 'a');
    }

    /**
     * A UUID of the custom version 8 (<a href="https://www.rfc-editor.org/rfc/rfc9562#section-5.8">RFC 9562</a>).
     *
     * @return the UUID
     */
    public static UUID uuid() {
        return new UUID(0x0000_0000_0000_8000L, 0x8000_0000_0000_0000L | number());
    }

    /**
     * A text of upper-case ASCII letters.
     *
     * @param width number of letters; all texts of that many have been given when values begin to repeat
     * @return the text
     */
    public static String capitals(int width) {
        return written(width, LETTERS, 'A');
    }

    private static String written(int width, int base, char zero) {
        char[] text = new char[width];
        int rest = TEXTS.computeIfAbsent(zero + ":" + width, kind -> new AtomicInteger())
                .incrementAndGet();
        for (int place = width - 1; place >= 0; place--) {
            text[place] = (char) (zero + rest % base);
            rest /= base;
        }
        return new String(text);
    }
}
