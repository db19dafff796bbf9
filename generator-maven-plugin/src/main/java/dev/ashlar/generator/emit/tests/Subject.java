package dev.ashlar.generator.emit.tests;

import dev.ashlar.generator.model.Input;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Target;
import dev.ashlar.generator.plan.MethodPlan;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.ResourcePlan;
import dev.ashlar.generator.plan.View;
import java.util.List;

/** An operation on stored rows, under test. */
record Subject(Plan plan, MethodPlan method, Intent.Crud intent) {

    private static final int UNPROCESSABLE = 422;

    /** The start of the names of its test methods. */
    String name() {
        return method.name();
    }

    ResourcePlan resource() {
        return plan.resource(intent.target().resource());
    }

    Target target() {
        return intent.target();
    }

    List<Target.Parent> parents() {
        return intent.target().parents();
    }

    /** The status that invalid input is answered with. */
    int refusal() {
        return method.validationStatus() == null ? UNPROCESSABLE : method.validationStatus();
    }

    Input input() {
        return TestData.input(intent).orElseThrow(() -> new IllegalArgumentException(method.name() + " takes no row"));
    }

    View inputView() {
        return resource().input(input().schema());
    }

    boolean findsRowsByPath() {
        Target.Lookup lookup = target().lookup();
        return lookup != null && lookup.place() == Target.Lookup.Place.PATH;
    }
}
