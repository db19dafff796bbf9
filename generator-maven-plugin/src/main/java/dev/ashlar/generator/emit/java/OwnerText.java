package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.FieldOrigin;
import dev.ashlar.generator.plan.GroupPlan;
import dev.ashlar.generator.plan.ResourcePlan;
import java.util.Optional;

/** What Javadoc says of rows that belong to somebody, so that nobody has to know it from the entity. */
final class OwnerText {

    private OwnerText() {}

    /** The end of a sentence about a repository's rows. */
    static CodeBlock ofRepository(ResourcePlan resource) {
        return marks(resource)
                .map(marks -> CodeBlock.of(", for everybody only $L: see $L", whose(resource), marks))
                .orElse(CodeBlock.of(""));
    }

    /** A paragraph about what a service can do. */
    static CodeBlock ofService(GroupPlan group) {
        return group.findResource()
                .flatMap(resource -> marks(resource)
                        .map(marks -> CodeBlock.of(
                                "\n\n<p>Everybody reads and changes only $L, also in what is overridden:"
                                        + "\nthe database is asked for nothing else, because of $L in {@link $T}.",
                                whose(resource),
                                marks,
                                resource.types().entity())))
                .orElse(CodeBlock.of(""));
    }

    private static String whose(ResourcePlan resource) {
        if (resource.tenant().isEmpty()) {
            return "his own";
        }
        return resource.owner().isPresent() ? "his own within his tenant" : "those of his tenant";
    }

    private static Optional<CodeBlock> marks(ResourcePlan resource) {
        return resource.belonging()
                .map(attribute -> attribute.field().origin() == FieldOrigin.OWNER
                        ? AshlarTypes.ROW_OWNER
                        : AshlarTypes.ROW_TENANT)
                .map(mark -> CodeBlock.of("{@link $T}", mark))
                .reduce((first, second) -> CodeBlock.of("$L and $L", first, second));
    }
}
