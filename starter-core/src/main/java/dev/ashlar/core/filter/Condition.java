package dev.ashlar.core.filter;

import java.util.List;

/** What the rows of a list must meet: an immutable tree of comparisons. Its text is the same for the same condition. */
public sealed interface Condition {

    /** The condition that every row meets. */
    static Condition none() {
        return new All(List.of());
    }

    /** All of these hold; every row meets none. */
    record All(List<Condition> conditions) implements Condition {

        public All {
            conditions = List.copyOf(conditions);
        }
    }

    /** At least one of these holds. */
    record Any(List<Condition> conditions) implements Condition {

        public Any {
            conditions = List.copyOf(conditions);
            if (conditions.isEmpty()) {
                throw new IllegalArgumentException("One of no conditions never holds");
            }
        }
    }

    /** This does not hold. As in SQL, a comparison with a field without a value holds neither way. */
    record Not(Condition condition) implements Condition {}

    /**
     * A field compared with values.
     *
     * @param property the property, as the storage names it
     * @param values one value, or several for {@link Operator#IN}; a {@link Boolean} for {@link Operator#NULL}
     */
    record Comparison(String property, Operator operator, List<Object> values) implements Condition {

        public Comparison {
            values = List.copyOf(values);
            if (values.size() != 1 && operator != Operator.IN) {
                throw new IllegalArgumentException("%s needs one value, but has %d".formatted(operator, values.size()));
            }
        }

        /** The only value. */
        public Object value() {
            return values.get(0);
        }
    }

    /** This condition and another one. */
    default Condition and(Condition other) {
        return new All(List.of(this, other));
    }

    /** This condition or another one. */
    default Condition or(Condition other) {
        return new Any(List.of(this, other));
    }

    /** The opposite. */
    default Condition not() {
        return new Not(this);
    }
}
