package dev.ashlar.generator.emit.sample;

import dev.ashlar.generator.model.Api;
import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Finding;
import dev.ashlar.generator.model.SecurityScheme;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.Planner;
import dev.ashlar.generator.plan.ProjectSettings;
import java.util.List;
import java.util.Set;

/** Plans of a clinic for pets. */
public final class SamplePlans {

    private SamplePlans() {}

    /** With everything that an emitter may meet. */
    public static Plan clinic() {
        return new Planner().plan(blueprint(), settings(Set.of("com.acme.clinic.pet.PetService")));
    }

    /** With nothing in the document but its title. */
    public static Plan empty() {
        Api api = new Api("Empty", "1", null, "", "3.1.0");
        return of(new Blueprint(api, List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    /** Of a document of its own. */
    public static Plan of(Blueprint blueprint) {
        return new Planner().plan(blueprint, settings(Set.of()));
    }

    private static Blueprint blueprint() {
        return new Blueprint(
                new Api("Clinic <&> \"Pets\"", "1.2", SampleSchemas.ODD, "/clinic/api", "3.0.3"),
                SampleSchemas.all(),
                SampleResources.all(),
                SampleOperations.all(),
                List.of(new SecurityScheme(
                        "bearer", SecurityScheme.Kind.BEARER, null, "/components/securitySchemes/bearer")),
                List.of(new Finding("/paths/~1report", "A doubt about <report>")));
    }

    private static ProjectSettings settings(Set<String> owned) {
        return new ProjectSettings("com.acme.clinic", "com.acme", "clinic", "0.1.0-SNAPSHOT", owned, "clinic.yaml");
    }
}
