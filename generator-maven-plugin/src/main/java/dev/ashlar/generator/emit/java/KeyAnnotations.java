package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.AnnotationSpec;
import dev.ashlar.generator.model.Key;
import dev.ashlar.generator.model.KeySource;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.plan.ResourcePlan;
import java.util.ArrayList;
import java.util.List;

/** How the key of an entity gets its value. */
final class KeyAnnotations {

    /** The increment of the sequence, so that one round trip fetches the keys of many rows. */
    private static final int ALLOCATION = 50;

    private KeyAnnotations() {}

    static List<AnnotationSpec> of(ResourcePlan resource) {
        List<AnnotationSpec> annotations = new ArrayList<>();
        annotations.add(Annotations.plain(JpaTypes.ID));
        Key key = resource.resource().key();
        if (key.source() == KeySource.GENERATED) {
            annotations.addAll(generated(resource, key.type()));
        }
        if (key.source() == KeySource.ASSIGNABLE) {
            annotations.add(assignable(resource));
        }
        return annotations;
    }

    private static List<AnnotationSpec> generated(ResourcePlan resource, ScalarType type) {
        String sequence = resource.table().sequence();
        if (type == ScalarType.UUID || type == ScalarType.STRING || sequence == null) {
            return List.of(Annotations.of(JpaTypes.UUID_GENERATOR)
                    .with("style", "$T.VERSION_7", JpaTypes.UUID_GENERATOR.nestedClass("Style"))
                    .build());
        }
        return List.of(
                Annotations.of(JpaTypes.GENERATED_VALUE)
                        .with("strategy", "$T.SEQUENCE", JpaTypes.GENERATION_TYPE)
                        .with("generator", "$S", sequence)
                        .build(),
                Annotations.of(JpaTypes.SEQUENCE_GENERATOR)
                        .with("name", "$S", sequence)
                        .with("sequenceName", "$S", sequence)
                        .with("allocationSize", "$L", ALLOCATION)
                        .build());
    }

    private static AnnotationSpec assignable(ResourcePlan resource) {
        String sequence = resource.table().sequence();
        Annotations annotation = Annotations.of(AshlarTypes.ASSIGNABLE_ID);
        return (sequence == null ? annotation : annotation.with("sequence", "$S", sequence)).build();
    }
}
