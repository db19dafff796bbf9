package dev.ashlar.observability.autoconfigure.logging;

import ch.qos.logback.classic.spi.IThrowableProxy;
import java.util.Arrays;

/**
 * How many frames of a stack are written: all, unless a line would be longer than its reader takes, as that of an endless
 * recursion would.
 *
 * @param frames of each of what was thrown and its causes
 */
record StackLimit(int frames) {

    /** Some 32 KiB, as frames go. */
    private static final int MOST_FRAMES = 300;

    private static final int FEWEST_EACH = 20;

    /** As far as it goes, causes and all; what they share is written once. */
    static StackLimit of(IThrowableProxy thrown) {
        int written = 0;
        int throwables = 0;
        for (IThrowableProxy each = thrown; each != null && throwables < MOST_FRAMES; each = each.getCause()) {
            written += each.getStackTraceElementProxyArray().length - each.getCommonFrames();
            throwables++;
        }
        return new StackLimit(
                written <= MOST_FRAMES ? Integer.MAX_VALUE : Math.max(FEWEST_EACH, MOST_FRAMES / throwables));
    }

    boolean allowsAll() {
        return frames == Integer.MAX_VALUE;
    }

    StackTraceElement[] cut(StackTraceElement[] stack) {
        return stack.length <= frames ? stack : Arrays.copyOf(stack, frames);
    }
}
