package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.Input;
import dev.ashlar.generator.plan.View;
import java.util.Map;

/** What a patch does that takes a password away: it removes one that may be null, and is refused where it may not. */
public final class PasswordRemoval {

    private PasswordRemoval() {}

    /** Whether a patch may take it away; validation refuses it already where every body has to give it. */
    public static boolean isAllowed(View.Binding.ToAttribute password) {
        return password.component().property().nullable()
                && !password.attribute().column().notNull();
    }

    /** The statements for what of the patched values is null. */
    static CodeBlock of(CrudMethod method, Input input, CodeBlock values) {
        String place = input.member() == null ? "" : Inputs.pointer(input.member());
        return Inputs.hashed(method.resource().input(input.schema())).stream()
                .filter(password -> !Presence.isDemanded(password.component().property()))
                .map(password -> isAllowed(password) ? removal(password, values) : refusal(password, values, place))
                .collect(CodeBlock.joining(""));
    }

    private static CodeBlock removal(View.Binding.ToAttribute password, CodeBlock values) {
        return Code.of(
                """
                if ($values:L.$member:N() == null) {
                    entity.set$accessor:L(null);
                }
                """,
                Map.of(
                        "values", values,
                        "member", password.component().name(),
                        "accessor", password.attribute().accessor()));
    }

    private static CodeBlock refusal(View.Binding.ToAttribute password, CodeBlock values, String place) {
        return Code.of(
                """
                if ($values:L.$member:N() == null && entity.get$accessor:L() != null) {
                    throw new $invalid:T($list:T.of($error:T.atPointer($pointer:S, "NOT_NULL", "Must not be null.")));
                }
                """,
                Map.of(
                        "values",
                        values,
                        "member",
                        password.component().name(),
                        "accessor",
                        password.attribute().accessor(),
                        "invalid",
                        AshlarTypes.INVALID,
                        "list",
                        CommonTypes.LIST,
                        "error",
                        AshlarTypes.PROBLEM_ERROR,
                        "pointer",
                        place + Inputs.pointer(password.component().property().name())));
    }
}
