package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.plan.GroupPlan;
import dev.ashlar.generator.plan.ResourcePlan;

/** What Javadoc says of rows that belong to somebody, so that nobody has to know it from the entity. */
final class OwnerText {

    private OwnerText() {}

    /** The end of a sentence about a repository's rows. */
    static CodeBlock ofRepository(ResourcePlan resource) {
        return resource.owner().isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.of(", for everybody his own only: see {@link $T}", AshlarTypes.ROW_OWNER);
    }

    /** A paragraph about what a service can do. */
    static CodeBlock ofService(GroupPlan group) {
        return group.findResource()
                .flatMap(resource -> resource.owner()
                        .map(owner -> CodeBlock.of(
                                "\n\n<p>Everybody reads and changes his own rows only, also in what is overridden: "
                                        + "the database is asked for nothing else,"
                                        + "\nas {@link $T#get$L} has {@link $T}.",
                                resource.types().entity(),
                                owner.accessor(),
                                AshlarTypes.ROW_OWNER)))
                .orElse(CodeBlock.of(""));
    }
}
