package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.plan.CallerPlan;
import dev.ashlar.generator.plan.OperationAccess;
import dev.ashlar.generator.plan.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/**
 * Operations and who may call them, in Java: a table with a line an operation.
 *
 * @param operations the type whose {@code open} and {@code guarded} make a line
 * @param callers the type whose {@code bearer}, {@code apiKey} … say what is shown
 */
public record CallerCode(ClassName operations, ClassName callers) {

    /** Lines in one method: Java limits the size of methods, and readers that of what they read at a time. */
    private static final int PART = 100;

    /** The methods that stand for themselves, by the types they are of. */
    public Map<ClassName, List<String>> staticImports() {
        return Map.of(
                callers, List.of("apiKey", "bearer", "caller", "certificate", "password"),
                operations, List.of("guarded", "open"));
    }

    /** Such as {@code guarded("addBook", "POST", "/books", bearer("books:write"))}. */
    public CodeBlock line(OperationAccess access) {
        Operation operation = access.operation();
        List<CodeBlock> arguments = new ArrayList<>(List.of(
                CodeBlock.of("$S", operation.id()),
                CodeBlock.of("$S", operation.route().method().name()),
                CodeBlock.of("$S", operation.route().path())));
        access.callers().forEach(caller -> arguments.add(caller(caller)));
        // spelled out, since JavaPoet knows static imports by their spelling in the format
        String format = access.isOpen() ? "$T.open($L)" : "$T.guarded($L)";
        return CodeBlock.of(format, operations, CodeBlock.join(arguments, ", "));
    }

    /** Such as {@code bearer("books:write").and(apiKey()).withRoles("ADMIN")}. */
    public CodeBlock caller(CallerPlan caller) {
        List<CodeBlock> parts = new ArrayList<>();
        for (Proof proof : caller.proofs()) {
            parts.add(
                    parts.isEmpty()
                            ? CodeBlock.of(format(proof), callers, texts(caller.scopes()))
                            : CodeBlock.of(".and(" + format(proof) + ")", callers, ""));
        }
        if (parts.isEmpty()) {
            parts.add(CodeBlock.of("$T.caller()", callers));
        }
        if (!caller.roles().isEmpty()) {
            parts.add(CodeBlock.of(".withRoles($L)", texts(caller.roles())));
        }
        return CodeBlock.join(parts, "");
    }

    /** Methods that each return a part of a long table; none for one that is short enough for one method. */
    public static List<MethodSpec> parts(
            List<OperationAccess> lines, TypeName type, Function<List<OperationAccess>, CodeBlock> table) {
        if (lines.size() <= PART) {
            return List.of();
        }
        return IntStream.rangeClosed(0, (lines.size() - 1) / PART)
                .mapToObj(number -> MethodSpec.methodBuilder("part" + (number + 1))
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .returns(type)
                        .addCode(table.apply(lines.subList(number * PART, Math.min(lines.size(), (number + 1) * PART))))
                        .build())
                .toList();
    }

    private static String format(Proof proof) {
        return switch (proof) {
            case BEARER -> "$T.bearer($L)";
            case API_KEY -> "$T.apiKey($L)";
            case PASSWORD -> "$T.password($L)";
            case CERTIFICATE -> "$T.certificate($L)";
        };
    }

    private static CodeBlock texts(List<String> texts) {
        return texts.stream().map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(", "));
    }
}
