package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.emit.java.Code;
import java.util.Map;

/** Test methods. */
final class Tests {

    private Tests() {}

    static MethodSpec method(String name, CodeBlock body) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(TestTypes.TEST)
                .addCode(body)
                .build();
    }

    /** A test whose request is answered with a problem of that status. */
    static MethodSpec refusal(String name, CodeBlock given, CodeBlock request, int status) {
        return refusal(name, given, request, status, CodeBlock.of(""));
    }

    /** As above, with more to say of the problem, such as {@code .hasPointers("/name")}. */
    static MethodSpec refusal(String name, CodeBlock given, CodeBlock request, int status, CodeBlock more) {
        return method(
                name,
                Code.of(
                        """
                        $given:L$request:L
                                .expectStatus()
                                .isEqualTo($status:L)
                                .expectBody($string:T.class)
                                .value(problem -> $problems:T.assertThatProblem(problem).hasStatus($status:L)$more:L);
                        """,
                        Map.of(
                                "given", given,
                                "request", request,
                                "status", status,
                                "string", String.class,
                                "problems", TestTypes.PROBLEM_ASSERT,
                                "more", more)));
    }

    /** A test whose request succeeds; {@code then} goes on behind the status, or is empty. */
    static MethodSpec success(String name, CodeBlock given, CodeBlock request, int status, CodeBlock then) {
        return method(name, Code.of("""
                        $given:L$request:L
                                .expectStatus()
                                .isEqualTo($status:L)$then:L;
                        """, Map.of("given", given, "request", request, "status", status, "then", then)));
    }
}
