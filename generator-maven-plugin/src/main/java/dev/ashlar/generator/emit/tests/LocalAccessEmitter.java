package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.emit.java.CallerCode;
import dev.ashlar.generator.plan.AccessPlan;
import dev.ashlar.generator.plan.CallerPlan;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.Proof;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Who may do everything in tests and local runs, where some operation is not for everybody. */
final class LocalAccessEmitter implements Emitter {

    private static final CallerCode CODE = new CallerCode(TestTypes.OPERATION_ACCESS, TestTypes.LOCAL_CALLER);

    @Override
    public Stream<GeneratedFile> emit(Plan plan) {
        return plan.access().isGuarded()
                ? new TestSources(plan)
                        .of(
                                TestNames.localAccess(plan),
                                "/components/securitySchemes",
                                type(plan),
                                CODE.staticImports())
                : Stream.empty();
    }

    private static TypeSpec type(Plan plan) {
        TypeSpec.Builder type = TypeSpec.classBuilder(TestNames.localAccess(plan))
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Lets tests and local runs in, without an identity provider.")
                .addAnnotation(AnnotationSpec.builder(TestTypes.TEST_CONFIGURATION)
                        .addMember("value", "proxyBeanMethods = false")
                        .build())
                .addMethod(MethodSpec.methodBuilder("localCaller")
                        .addJavadoc("Somebody who may do everything.")
                        .addAnnotation(TestTypes.BEAN)
                        .returns(TestTypes.LOCAL_CALLER)
                        .addStatement("return $L", CODE.caller(everything(plan.access())))
                        .build());
        OtherCaller.of(plan)
                .map(other -> other.method(CODE, everything(plan.access())))
                .forEach(type::addMethod);
        return type.build();
    }

    private static CallerPlan everything(AccessPlan access) {
        return new CallerPlan(
                Stream.of(Proof.values()).filter(access::takes).toList(), access.scopes(), access.roles());
    }
}
