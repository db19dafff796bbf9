package dev.ashlar.generator.emit.tests;

import dev.ashlar.generator.emit.Emitter;
import java.util.List;

/** The emitters of a backend's tests and of the test data that they need. */
public final class TestEmitters {

    private TestEmitters() {}

    /** All of them, in the order in which they run. */
    public static List<Emitter> all() {
        return List.of(
                new BuilderEmitter(),
                new RowsEmitter(),
                new ApiTestEmitter(),
                new ApiTestsEmitter(),
                new ControllerTestsEmitter(),
                new ConformanceTestsEmitter(),
                new OperationPoliciesTestsEmitter(),
                new OperationLimitsTestsEmitter(),
                new UncountedCallsEmitter(),
                new LocalAccessEmitter(),
                new TestApplicationEmitter());
    }
}
