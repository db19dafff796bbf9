package dev.ashlar.core.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields by which a list may be filtered, with their types and operators. Built once per list and safe to share; what
 * is not declared here cannot be filtered by.
 *
 * <p>Understood are {@code status=sold}, {@code status=sold,lost} and a repeated parameter (one of them; in texts a comma
 * stands for itself, except after {@code [in]}), {@code price[gte]=10} and {@code price_gte=10}. All that is given must hold.
 *
 * <pre>{@code
 * FilterableFields.none().and("status", Status.class).and("price", BigDecimal.class).and("name", "lastName", String.class)
 * }</pre>
 *
 * <p>Types are String, Boolean, Integer, Long, BigInteger, BigDecimal, Double, UUID, LocalDate, LocalDateTime,
 * OffsetDateTime, Instant and enums as they are written in JSON; of any other, say how it is read. Without a choice of
 * operators, all have equality, sets and null, texts have prefix and contains, numbers and times have ranges.
 */
public final class FilterableFields {

    private static final Pattern WITH_OPERATOR = Pattern.compile("(?<field>.+)\\[(?<symbol>[^\\[\\]]*)]");

    private final Map<String, FilterableField> fields;

    private final @Nullable Set<String> others;

    private FilterableFields(Map<String, FilterableField> fields, @Nullable Set<String> others) {
        this.fields = Collections.unmodifiableMap(fields);
        this.others = others;
    }

    /** A list that cannot be filtered, to begin with. */
    public static FilterableFields none() {
        return new FilterableFields(Map.of(), null);
    }

    /** These fields and one more whose property has the same name. */
    public FilterableFields and(String field, Class<?> type, Operator... operators) {
        return and(field, field, type, operators);
    }

    /**
     * These fields and one more.
     *
     * @param property the property, as the storage names it (a path such as {@code owner.name} is possible)
     * @param operators the operators a caller may use; none for what is usual for the type
     */
    public FilterableFields and(String field, String property, Class<?> type, Operator... operators) {
        return and(field, property, FilterType.of(type), operators);
    }

    /** These fields and one more whose values are read by a function, which throws or returns null when it cannot. */
    public <V> FilterableFields and(
            String field, String property, Class<V> type, Function<String, @Nullable V> reader, Operator... operators) {
        return and(field, property, new FilterType(type, Map.of(), reader), operators);
    }

    private FilterableFields and(String field, String property, FilterType type, Operator... operators) {
        Set<Operator> allowed =
                operators.length == 0 ? Operator.usualFor(type.type()) : EnumSet.copyOf(Arrays.asList(operators));
        Map<String, FilterableField> more = new LinkedHashMap<>(fields);
        more.put(field, new FilterableField(field, property, type, Collections.unmodifiableSet(allowed)));
        return new FilterableFields(more, others);
    }

    /**
     * The same fields in a list that has no other parameters than these beside them: an unknown one is refused, where it is
     * left to others otherwise.
     */
    public FilterableFields besides(String... parameters) {
        return new FilterableFields(fields, new LinkedHashSet<>(Arrays.asList(parameters)));
    }

    /** The parameters a caller may use, in the order of declaration: {@code price}, {@code price[gte]} … */
    public List<String> parameters() {
        return fields.values().stream().flatMap(FilterableField::parameters).toList();
    }

    /**
     * What a request asks for.
     *
     * @param parameters all query parameters, such as Spring's {@code @RequestParam MultiValueMap<String, String>}
     * @throws dev.ashlar.errors.ApplicationException for an unknown field or operator, naming those that are allowed, and
     *     for values that cannot be read, saying what is expected
     */
    public Condition parse(Map<String, ? extends Collection<String>> parameters) {
        List<Condition> conditions = new ArrayList<>();
        Refusal refusal = new Refusal();
        parameters.forEach((name, texts) -> {
            Optional<Use> use = use(name);
            if (use.isPresent()) {
                conditions.addAll(use.get().field().conditions(name, use.get().operator(), texts, refusal));
            } else if (isRefused(name)) {
                refusal.addUnknown(name, allowedInsteadOf(name));
            }
        });
        refusal.throwIfAny();
        return new Condition.All(conditions);
    }

    private Optional<Use> use(String parameter) {
        FilterableField plain = fields.get(parameter);
        if (plain != null) {
            return use(plain, Operator.EQUAL.symbol());
        }
        Matcher bracketed = WITH_OPERATOR.matcher(parameter);
        if (bracketed.matches()) {
            return use(fields.get(bracketed.group("field")), bracketed.group("symbol"));
        }
        int underscore = parameter.lastIndexOf('_');
        return underscore < 0
                ? Optional.empty()
                : use(fields.get(parameter.substring(0, underscore)), parameter.substring(underscore + 1));
    }

    private static Optional<Use> use(@Nullable FilterableField field, String symbol) {
        return field == null
                ? Optional.empty()
                : Operator.of(symbol).filter(field.operators()::contains).map(operator -> new Use(field, operator));
    }

    private boolean isRefused(String parameter) {
        return fields.containsKey(parameter)
                || (others == null ? fields.containsKey(fieldOf(parameter)) : !others.contains(parameter));
    }

    private List<String> allowedInsteadOf(String parameter) {
        FilterableField field = fields.get(fieldOf(parameter));
        Stream<String> more = field != null || others == null ? Stream.empty() : others.stream();
        return Stream.concat(field != null ? field.parameters() : parameters().stream(), more)
                .toList();
    }

    private static String fieldOf(String parameter) {
        Matcher bracketed = WITH_OPERATOR.matcher(parameter);
        return bracketed.matches() ? bracketed.group("field") : parameter;
    }

    /** A field with an operator. */
    private record Use(FilterableField field, Operator operator) {}
}
