package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.plan.Plan;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Tests are one caller at one address, and call more often than anybody may. */
final class UncountedCallsEmitter implements Emitter {

    @Override
    public Stream<GeneratedFile> emit(Plan plan) {
        return new TestSources(plan).of(TestNames.uncountedCalls(plan), "/paths", type(plan));
    }

    private static TypeSpec type(Plan plan) {
        return TypeSpec.classBuilder(TestNames.uncountedCalls(plan))
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Lets tests call as often as they like, but for those that are about how often they may.")
                .addAnnotation(AnnotationSpec.builder(TestTypes.TEST_CONFIGURATION)
                        .addMember("proxyBeanMethods", "false")
                        .build())
                .addMethod(MethodSpec.methodBuilder("uncountedCalls")
                        .addAnnotation(TestTypes.BEAN)
                        .returns(TestTypes.LIMIT_EXEMPTION)
                        .addStatement(
                                "return request -> request.getHeader($T.COUNTED) == null", TestTypes.LIMIT_CONTRACT)
                        .build())
                .build();
    }
}
