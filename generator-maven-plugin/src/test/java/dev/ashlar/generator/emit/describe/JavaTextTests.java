package dev.ashlar.generator.emit.describe;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.ashlar.generator.emit.sample.SamplePlans;
import dev.ashlar.generator.plan.MethodPlan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JavaTextTests {

    @Test
    void writesSimpleNames() {
        TypeName pets = ParameterizedTypeName.get(ClassName.get(List.class), ClassName.get("com.acme.api", "Pet"));
        assertThat(JavaText.of(ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), pets)))
                .isEqualTo("Map<String, List<Pet>>");
        assertThat(JavaText.of(ArrayTypeName.of(TypeName.BYTE))).isEqualTo("byte[]");
        assertThat(JavaText.of(ClassName.get(Map.Entry.class))).isEqualTo("Map.Entry");
    }

    @Test
    void writesTheServicesMethodAsAUserOverridesIt() {
        assertThat(JavaText.serviceMethod(method("getPet"))).isEqualTo("public Pet getPet(Long petId)");
    }

    private static MethodPlan method(String name) {
        return SamplePlans.clinic().groups().stream()
                .flatMap(group -> group.methods().stream())
                .filter(method -> method.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
