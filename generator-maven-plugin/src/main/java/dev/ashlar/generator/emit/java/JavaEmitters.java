package dev.ashlar.generator.emit.java;

import dev.ashlar.generator.emit.Emitter;
import java.util.List;

/** The emitters of everything under {@code src/main/java}'s generated counterpart. */
public final class JavaEmitters {

    private JavaEmitters() {}

    /** All of them, in the order in which their files are reported. */
    public static List<Emitter> all() {
        return List.of(
                new PackageInfoEmitter(),
                new EnumEmitter(),
                new RecordEmitter(),
                new UnionEmitter(),
                new ApiInterfaceEmitter(),
                new ControllerEmitter(),
                new ServiceBaseEmitter(),
                new ServiceEmitter(),
                new EntityEmitter(),
                new RepositoryEmitter(),
                new MapperEmitter(),
                new OperationPoliciesEmitter(),
                new OperationLimitsEmitter());
    }
}
