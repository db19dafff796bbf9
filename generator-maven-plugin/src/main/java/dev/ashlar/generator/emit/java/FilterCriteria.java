package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.Filter;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.plan.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The conditions of a list as calls on a filter, one a line. */
final class FilterCriteria {

    private static final int FIT_ON_A_LINE = 2;
    private static final int LONG = 60;
    private static final String LINE = "\n        ";

    private FilterCriteria() {}

    /** That the rows are related to the parents, and what the query parameters ask for. */
    static List<CodeBlock> of(CrudMethod method, List<Filter> filters) {
        List<CodeBlock> criteria = new ArrayList<>(ParentRows.criteria(method));
        filters.forEach(filter -> criteria.add(criterion(method, filter)));
        return criteria;
    }

    /** The filter that has them all. */
    static CodeBlock filter(ClassName entity, List<CodeBlock> criteria) {
        return chain(entity, criteria);
    }

    /** The condition that they make together. */
    static CodeBlock specification(ClassName entity, List<CodeBlock> criteria) {
        if (criteria.isEmpty()) {
            return CodeBlock.of("$T.unrestricted()", SpringTypes.SPECIFICATION);
        }
        List<CodeBlock> calls = new ArrayList<>(criteria);
        calls.add(CodeBlock.of(".specification()"));
        return chain(entity, calls);
    }

    private static CodeBlock chain(ClassName entity, List<CodeBlock> calls) {
        int length = calls.stream().mapToInt(call -> call.toString().length()).sum();
        String separator = calls.size() > FIT_ON_A_LINE || length > LONG ? LINE : "";
        CodeBlock start = CodeBlock.of("$T.<$T>where()", AshlarTypes.FILTER, entity);
        return Stream.concat(Stream.of(start), calls.stream()).collect(CodeBlock.joining(separator));
    }

    private static CodeBlock criterion(CrudMethod method, Filter filter) {
        Argument argument = method.method().argument(filter.parameter());
        PropertyPath path = PropertyPath.of(method.plan(), method.resource(), filter.path());
        if (path.attribute().isEncrypted()) {
            return encrypted(method, path, argument);
        }
        CodeBlock value = filter.operator() == Filter.Operator.HAS_ELEMENT
                ? StoredElements.of(method.plan().blueprint(), path.attribute().field(), argument)
                : FilterValue.of(filter, argument, path.javaType());
        return CodeBlock.of(".$L($S, $L)", condition(filter, path, argument), path.property(), value);
    }

    private static CodeBlock encrypted(CrudMethod method, PropertyPath path, Argument argument) {
        CodeBlock equal =
                CodeBlock.of("indexes.equal($T.class, $S, $N)", method.entity(), path.property(), argument.name());
        return !argument.required()
                ? CodeBlock.of(".and($N == null ? null : $L)", argument.name(), equal)
                : CodeBlock.of(".and($L)", equal);
    }

    private static String condition(Filter filter, PropertyPath path, Argument argument) {
        boolean isList = isList(argument);
        return switch (filter.operator()) {
            case EQUAL, IN, MEMBER -> {
                if (path.isThroughMany()) {
                    yield isList ? "anyMember" : "member";
                }
                yield isList ? "in" : "equal";
            }
            case AT_LEAST -> "atLeast";
            case AT_MOST -> FilterValue.isOfDays(argument, path.javaType()) ? "lessThan" : "atMost";
            case GREATER_THAN -> FilterValue.isOfDays(argument, path.javaType()) ? "atLeast" : "greaterThan";
            case LESS_THAN -> "lessThan";
            case CONTAINS -> "contains";
            case STARTS_WITH -> "startsWith";
            case HAS_ELEMENT -> "jsonContains";
        };
    }

    static boolean isList(Argument argument) {
        return argument.source() instanceof Argument.FromParameter from
                && from.parameter().type() instanceof ListType;
    }
}
