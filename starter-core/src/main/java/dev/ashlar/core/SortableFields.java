package dev.ashlar.core;

import dev.ashlar.core.SortOrder.Direction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields by which a list may be sorted, from their name in the API to their property in the storage. Built once per
 * list and safe to share; what is not declared here cannot be sorted by.
 *
 * <p>Understood are {@code -createdAt,name} (JSON:API, the sign says the direction), {@code name,desc} (Spring Data),
 * {@code name:desc} and {@code name desc} (<a href="https://google.aip.dev/132">AIP-132</a>).
 */
public final class SortableFields {

    private static final Pattern COMMA = Pattern.compile(",");

    private static final Pattern CRITERION =
            Pattern.compile("(?<sign>[-+]?)(?<field>[^:\\s]+)(?:[:\\s]+(?<direction>(?i:asc|desc)))?");

    private static final Map<String, Direction> DIRECTIONS =
            Map.of("asc", Direction.ASCENDING, "desc", Direction.DESCENDING);

    private final Map<String, String> properties;

    private final String parameter;

    private SortableFields(Map<String, String> properties, String parameter) {
        this.properties = Collections.unmodifiableMap(properties);
        this.parameter = parameter;
    }

    /** A list that is sorted by one field, in a parameter named {@code sort}. */
    public static SortableFields of(String field, String property) {
        return new SortableFields(new LinkedHashMap<>(Map.of(field, property)), "sort");
    }

    /** A list that is sorted by one field whose property has the same name. */
    public static SortableFields of(String field) {
        return of(field, field);
    }

    /** A list that cannot be sorted by the caller: every field is refused. */
    public static SortableFields none() {
        return new SortableFields(new LinkedHashMap<>(), "sort");
    }

    /** These fields and one more. */
    public SortableFields and(String field, String property) {
        Map<String, String> more = new LinkedHashMap<>(properties);
        more.put(field, property);
        return new SortableFields(more, parameter);
    }

    /** These fields and one more whose property has the same name. */
    public SortableFields and(String field) {
        return and(field, field);
    }

    /** The same fields, read from a parameter of another name, which problems then name. */
    public SortableFields inParameter(String name) {
        return new SortableFields(new LinkedHashMap<>(properties), name);
    }

    /** The fields a caller may name, in the order in which they were declared. */
    public Set<String> fields() {
        return properties.keySet();
    }

    /**
     * The order the caller asks for; empty when he asks for none.
     *
     * @throws dev.ashlar.errors.ApplicationException for a field that is not declared, naming those that are
     */
    public List<SortOrder> parse(@Nullable String sort) {
        return sort == null ? List.of() : parse(List.of(sort));
    }

    /**
     * The order the caller asks for with a repeated parameter, or with one that was split at its commas.
     *
     * @throws dev.ashlar.errors.ApplicationException for a field that is not declared, naming those that are
     */
    public List<SortOrder> parse(@Nullable List<String> sort) {
        if (sort == null) {
            return List.of();
        }
        List<SortOrder> orders = new ArrayList<>();
        for (String criterion : criteria(sort)) {
            add(orders, criterion);
        }
        return withoutRepeats(orders);
    }

    private static List<String> criteria(List<String> sort) {
        return sort.stream()
                .flatMap(value -> COMMA.splitAsStream(value))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private void add(List<SortOrder> orders, String criterion) {
        Direction alone = direction(criterion);
        if (alone != null && !orders.isEmpty() && !properties.containsKey(criterion)) {
            SortOrder last = orders.remove(orders.size() - 1);
            orders.add(new SortOrder(last.property(), alone));
            return;
        }
        orders.add(order(criterion));
    }

    private SortOrder order(String criterion) {
        Matcher parts = CRITERION.matcher(criterion);
        String property = parts.matches() ? properties.get(parts.group("field")) : null;
        if (property == null) {
            throw ParameterException.notAllowed(parameter, List.copyOf(properties.keySet()));
        }
        Direction named = direction(Objects.requireNonNullElse(parts.group("direction"), ""));
        Direction signed = "-".equals(parts.group("sign")) ? Direction.DESCENDING : Direction.ASCENDING;
        return new SortOrder(property, named != null ? named : signed);
    }

    private static @Nullable Direction direction(String text) {
        return DIRECTIONS.get(text.toLowerCase(Locale.ROOT));
    }

    private static List<SortOrder> withoutRepeats(List<SortOrder> orders) {
        Set<String> seen = new LinkedHashSet<>();
        return orders.stream().filter(order -> seen.add(order.property())).toList();
    }
}
