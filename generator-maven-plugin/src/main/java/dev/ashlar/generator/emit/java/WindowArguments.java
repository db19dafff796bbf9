package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.Paging;
import org.jspecify.annotations.Nullable;

/** What the factories of a page window take. */
final class WindowArguments {

    private static final int USUAL_SIZE = 20;
    private static final int USUAL_MAXIMUM = 100;

    private WindowArguments() {}

    /** The argument for a query parameter; {@code null} where the document has none. */
    static CodeBlock value(CrudMethod method, @Nullable String parameter) {
        return parameter == null
                ? CodeBlock.of("null")
                : CodeBlock.of("$N", method.method().argument(parameter).name());
    }

    static CodeBlock limits(Paging paging) {
        return paging.defaultSize() == USUAL_SIZE && paging.maximumSize() == USUAL_MAXIMUM
                ? CodeBlock.of("$T.DEFAULT", AshlarTypes.PAGE_LIMITS)
                : CodeBlock.of("new $T($L, $L)", AshlarTypes.PAGE_LIMITS, paging.defaultSize(), paging.maximumSize());
    }

    /** A further argument with the parameters' names, where they are not the usual ones. */
    static CodeBlock names(@Nullable String position, @Nullable String size, String usualPosition, String usualSize) {
        String positionName = position == null ? usualPosition : position;
        String sizeName = size == null ? usualSize : size;
        return positionName.equals(usualPosition) && sizeName.equals(usualSize)
                ? CodeBlock.of("")
                : CodeBlock.of(", new $T($S, $S)", AshlarTypes.PAGE_PARAMETERS, positionName, sizeName);
    }
}
