package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.ashlar.generator.model.Filter;
import dev.ashlar.generator.plan.Argument;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

/** What a filter's parameter is compared as, where its type is not that of the attribute. */
final class FilterValue {

    private static final TypeName DECIMAL = TypeName.get(BigDecimal.class);
    private static final TypeName DATE = TypeName.get(LocalDate.class);
    private static final TypeName INSTANT = TypeName.get(Instant.class);
    private static final Set<TypeName> INTEGERS = Set.of(TypeName.get(Integer.class), TypeName.get(Long.class));
    private static final Set<TypeName> FRACTIONS = Set.of(TypeName.get(Float.class), TypeName.get(Double.class));

    private FilterValue() {}

    /** The argument itself where the types agree. */
    static CodeBlock of(Filter filter, Argument argument, TypeName stored) {
        CodeBlock value = CodeBlock.of("$N", argument.name());
        if (stored instanceof ParameterizedTypeName) {
            return value;
        }
        if (argument.type() instanceof ParameterizedTypeName asked) {
            return isSame(asked.typeArguments().get(0), stored)
                    ? value
                    : Conversion.of(value, asked, ParameterizedTypeName.get(asked.rawType(), stored));
        }
        if (isSame(argument.type(), stored)) {
            return value;
        }
        return isOfDays(argument, stored)
                ? unlessAbsent(argument, startOfDay(filter, value))
                : single(argument, value, stored);
    }

    /** Whether moments are asked for by days. */
    static boolean isOfDays(Argument argument, TypeName stored) {
        return stored.equals(INSTANT) && argument.type().equals(DATE);
    }

    /** The instant that tells the days in question, in UTC, from the others. */
    private static CodeBlock startOfDay(Filter filter, CodeBlock day) {
        CodeBlock first = isBoundedBehindTheDay(filter) ? CodeBlock.of("$L.plusDays(1)", day) : day;
        return CodeBlock.of("$L.atStartOfDay($T.UTC).toInstant()", first, ZoneOffset.class);
    }

    /** A day that is still in, or already out, ends where the next one starts. */
    private static boolean isBoundedBehindTheDay(Filter filter) {
        return filter.operator() == Filter.Operator.AT_MOST || filter.operator() == Filter.Operator.GREATER_THAN;
    }

    private static CodeBlock single(Argument argument, CodeBlock value, TypeName stored) {
        boolean isNumber = isNumber(argument.type());
        if (isNumber && stored.equals(DECIMAL)) {
            return unlessAbsent(argument, CodeBlock.of("$T.valueOf($L)", BigDecimal.class, value));
        }
        if (isNumber && FRACTIONS.contains(stored)) {
            return unlessAbsent(argument, CodeBlock.of("$L.$LValue()", value, stored.unbox()));
        }
        return Conversion.of(value, argument.type(), stored);
    }

    /** Whether the database compares them as they are. */
    private static boolean isSame(TypeName asked, TypeName stored) {
        return asked.equals(stored) || (INTEGERS.contains(asked) && INTEGERS.contains(stored));
    }

    private static boolean isNumber(TypeName type) {
        return INTEGERS.contains(type) || FRACTIONS.contains(type) || type.equals(DECIMAL);
    }

    private static CodeBlock unlessAbsent(Argument argument, CodeBlock value) {
        return argument.required() ? value : CodeBlock.of("$N == null ? null : $L", argument.name(), value);
    }
}
