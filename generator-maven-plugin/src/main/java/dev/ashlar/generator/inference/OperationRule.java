package dev.ashlar.generator.inference;

import java.util.List;
import java.util.Optional;

/** A reason why an operation is one whose whole behaviour can be generated. */
interface OperationRule {

    /** The word of the intent that the rule concludes, for {@code x-ashlar-operation}. */
    String word();

    /**
     * Empty when the operation is not of the form that the rule is about.
     *
     * @param declared whether the author says that the operation is this: doubts do not count then
     */
    Optional<Judged<Understanding>> judge(Exchange exchange, boolean declared);

    /** In the order in which they are asked. */
    static List<OperationRule> all(Storage storage) {
        return List.of(
                new ListRule(storage),
                new SearchRule(storage),
                new GetRule(storage),
                new CreateRule(storage),
                new ReplaceRule(storage),
                new ReplaceByBodyRule(storage),
                new PatchRule(storage),
                new DeleteRule(storage));
    }
}
