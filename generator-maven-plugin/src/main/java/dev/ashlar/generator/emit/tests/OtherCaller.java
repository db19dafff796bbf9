package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.emit.java.CallerCode;
import dev.ashlar.generator.model.FieldOrigin;
import dev.ashlar.generator.plan.CallerPlan;
import dev.ashlar.generator.plan.Plan;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Callers beside the one who makes the rows of tests, where rows belong to somebody. */
enum OtherCaller {
    /** For whom the rows of the first are not there. */
    SOMEBODY_ELSE("somebodyElse", "Somebody else, who may do the same with rows of his own.", FieldOrigin.OWNER),

    /** Who is of another tenant, whatever he may do there. */
    ANOTHER_TENANT("anotherTenant", "The same one at another tenant.", FieldOrigin.TENANT),

    /** Who sees the rows of all. */
    ADMINISTRATOR("administrator", "Somebody who sees and changes the rows of all.", FieldOrigin.OWNER);

    /** What an administrator is to starter-data, unless a property says otherwise. */
    private static final String ADMIN = "ADMIN";

    /** Calls on behalf of another. */
    static final MethodSpec AS = MethodSpec.methodBuilder("as")
            .addModifiers(Modifier.PRIVATE)
            .returns(TestTypes.CLIENT)
            .addParameter(TestTypes.LOCAL_CALLER, "caller")
            .addStatement("return client.mutate().defaultHeaders(credentials.of(caller)).build()")
            .build();

    private final String method;
    private final String description;
    private final FieldOrigin origin;

    OtherCaller(String method, String description, FieldOrigin origin) {
        this.method = method;
        this.description = description;
        this.origin = origin;
    }

    /** Those that some resource is tested with. */
    static Stream<OtherCaller> of(Plan plan) {
        List<FieldOrigin> origins = plan.resources().stream()
                .flatMap(resource -> resource.belonging())
                .map(whose -> whose.field().origin())
                .toList();
        return Stream.of(values()).filter(caller -> origins.contains(caller.origin));
    }

    /** The method that makes one out of somebody who may do everything. */
    MethodSpec method(CallerCode code, CallerPlan everything) {
        List<String> roles = everything.roles();
        return MethodSpec.methodBuilder(method)
                .addJavadoc(description)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(TestTypes.LOCAL_CALLER)
                .addStatement(
                        "return $L",
                        switch (this) {
                            case SOMEBODY_ELSE ->
                                CodeBlock.of(
                                        "$L.named($S)", code.caller(with(everything, without(roles))), "somebody-else");
                            case ANOTHER_TENANT ->
                                CodeBlock.of("$L.ofTenant($S)", code.caller(everything), "another-tenant");
                            case ADMINISTRATOR ->
                                CodeBlock.of(
                                        "$L.named($S)",
                                        code.caller(with(
                                                everything,
                                                Stream.concat(roles.stream(), Stream.of(ADMIN))
                                                        .distinct()
                                                        .toList())),
                                        "administrator");
                        })
                .build();
    }

    /** The client that he calls with. */
    CodeBlock client(Plan plan) {
        return CodeBlock.of("as($T.$L())", TestNames.localAccess(plan), method);
    }

    /** Whether some other caller calls in that test. */
    static boolean calls(MethodSpec test) {
        return test.code().toString().contains(" as(");
    }

    /** Whose rows those are that he has none of, as a part of the name of a test. */
    String whose() {
        return this == ANOTHER_TENANT ? "AnotherTenant" : "SomebodyElse";
    }

    /** Whether he may call what only callers with these roles may. */
    boolean has(List<String> roles) {
        return this != SOMEBODY_ELSE || !roles.contains(ADMIN);
    }

    private static CallerPlan with(CallerPlan everything, List<String> roles) {
        return new CallerPlan(everything.proofs(), everything.scopes(), roles);
    }

    private static List<String> without(List<String> roles) {
        return roles.stream().filter(role -> !role.equals(ADMIN)).toList();
    }
}
