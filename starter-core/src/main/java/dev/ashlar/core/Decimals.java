package dev.ashlar.core;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Decimal numbers as a column of fixed scale keeps them, so that an answer shows the same before and after they are stored. */
public final class Decimals {

    /** Of larger exponents a few characters would become a number of as many digits. */
    private static final int LARGEST_EXPONENT = 1_000;

    private Decimals() {}

    /**
     * The number with that many decimals: of scale 2, {@code 12.5} and {@code 12.500} are {@code 12.50}. A number that
     * needs more decimals is never rounded, it keeps them for a constraint to refuse.
     */
    public static BigDecimal withScale(BigDecimal number, int scale) {
        return Math.abs((long) number.scale()) > LARGEST_EXPONENT
                ? number
                : number.setScale(Math.max(scale, number.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY);
    }
}
