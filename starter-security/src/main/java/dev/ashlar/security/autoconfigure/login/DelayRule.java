package dev.ashlar.security.autoconfigure.login;

import java.time.Duration;

/**
 * How long failures delay.
 *
 * @param free failures without a delay
 * @param first the first delay, doubled by each further failure
 * @param longest the longest delay
 * @param forgetAfter when all is forgotten
 */
record DelayRule(int free, Duration first, Duration longest, Duration forgetAfter) {

    /** The delay after so many failures. */
    Duration after(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        double millis = first.toMillis() * Math.pow(2, failures - (double) free);
        return millis < longest.toMillis() ? Duration.ofMillis((long) millis) : longest;
    }
}
