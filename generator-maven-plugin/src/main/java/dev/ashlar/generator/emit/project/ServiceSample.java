package dev.ashlar.generator.emit.project;

import com.palantir.javapoet.ClassName;
import dev.ashlar.generator.emit.describe.JavaText;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.plan.GroupPlan;
import java.util.Optional;

/**
 * The class that a user writes to implement an operation.
 *
 * @param path where it lies
 * @param repository what the base wants; absent for services without a resource
 */
record ServiceSample(
        String path, String packageName, String service, String base, Optional<String> repository, String signature) {

    /** For the first operation of the group that waits for code. */
    static Optional<ServiceSample> of(GroupPlan group) {
        ClassName service = group.types().service();
        return group.methods().stream()
                .filter(method -> method.operation().intent() instanceof Intent.Custom)
                .findFirst()
                .map(method -> new ServiceSample(
                        "src/main/java/" + service.canonicalName().replace('.', '/') + ".java",
                        service.packageName(),
                        service.simpleName(),
                        group.types().serviceBase().simpleName(),
                        group.findResource()
                                .map(resource -> resource.types().repository().simpleName()),
                        JavaText.serviceMethod(method)));
    }
}
