package dev.ashlar.generator.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.FileRoot;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.model.Api;
import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.plan.AccessPlan;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.ProjectSettings;
import dev.ashlar.generator.plan.SchemaPlans;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BuildFilesTests {

    private static final ClassName PET = ClassName.get("com.acme", "Pet");
    private static final GeneratedFile JAVA =
            new GeneratedFile(FileRoot.MAIN_JAVA, "com/acme/Pet.java", "class Pet {}");
    private static final GeneratedFile TEXT = new GeneratedFile(FileRoot.MAIN_RESOURCES, "com/acme/Pet.sql", "");

    private final AtomicInteger runs = new AtomicInteger();
    private final Emitter emitter = plan -> {
        runs.incrementAndGet();
        return plan.isOwned(PET) ? Stream.of(TEXT) : Stream.of(JAVA, TEXT);
    };

    @Test
    void emitsOnceForUsersWhoOwnNothingThatWouldBeGenerated() {
        BuildFiles build = BuildFiles.of(List.of(emitter), plan("com.acme.ShopApplication"));

        assertThat(build).isEqualTo(new BuildFiles(List.of(JAVA, TEXT), 0));
        assertThat(runs).hasValue(1);
    }

    @Test
    void countsWhatIsNotThereBecauseTheUserOwnsIt() {
        BuildFiles build = BuildFiles.of(List.of(emitter), plan("com.acme.Pet"));

        assertThat(build).isEqualTo(new BuildFiles(List.of(TEXT), 1));
    }

    private static Plan plan(String owned) {
        var project = new ProjectSettings("com.acme", "com.acme", "shop", "1", Set.of(owned), "openapi.yaml");
        var api = new Api("Shop", "1", null, "", "3.0.3");
        var blueprint = new Blueprint(api, List.of(), List.of(), List.of(), List.of(), List.of());
        return new Plan(
                project,
                blueprint,
                ClassName.get("com.acme", "ShopApplication"),
                new SchemaPlans(List.of(), List.of(), List.of()),
                List.of(),
                new AccessPlan(ClassName.get("com.acme", "OperationPolicies"), List.of()),
                List.of());
    }
}
