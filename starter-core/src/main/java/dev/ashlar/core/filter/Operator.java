package dev.ashlar.core.filter;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** How a filter compares a field with the values of a request. */
public enum Operator {
    /** The field has this value. */
    EQUAL("eq"),
    /** The field does not have this value; a field without a value meets it too. */
    NOT_EQUAL("ne"),
    /** The field has one of these values. */
    IN("in"),
    /** The field is above this value. */
    GREATER("gt"),
    /** The field is this value or above. */
    AT_LEAST("gte"),
    /** The field is below this value. */
    LESS("lt"),
    /** The field is this value or below. */
    AT_MOST("lte"),
    /** The text starts with this one, whatever the case. */
    PREFIX("prefix"),
    /** The text contains this one, whatever the case. */
    CONTAINS("contains"),
    /** The field has no value ({@code true}), or has one ({@code false}). */
    NULL("null");

    private static final Set<Operator> ALWAYS = EnumSet.of(EQUAL, NOT_EQUAL, IN, NULL);

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    /** The word for it in the name of a parameter: {@code price[gte]}. */
    public String symbol() {
        return symbol;
    }

    static Optional<Operator> of(String symbol) {
        return Arrays.stream(values())
                .filter(operator -> operator.symbol.equals(symbol))
                .findFirst();
    }

    static Set<Operator> usualFor(Class<?> type) {
        Set<Operator> usual = EnumSet.copyOf(ALWAYS);
        if (type == String.class) {
            usual.addAll(EnumSet.of(PREFIX, CONTAINS));
        } else if (FilterType.isOrdered(type)) {
            usual.addAll(EnumSet.of(GREATER, AT_LEAST, LESS, AT_MOST));
        }
        return usual;
    }
}
