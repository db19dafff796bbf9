package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Documentation;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether the words of an operation say that a value which the body leaves out stays as it is. */
final class AbsentStays {

    private static final Pattern UNCHANGED = Pattern.compile(
            "(left|remain|remains|stay|stays|kept) (unchanged|unmodified|untouched|as (it is|they are))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ONLY_THE_GIVEN = Pattern.compile(
            "only (the )?(\\w+ ){0,2}(fields|properties|attributes|parameters|values|members)\\W+"
                    + "((that|which|you|are|were) ){0,2}(provide|specif|give|pass|suppl|sen[dt]|includ|present)",
            Pattern.CASE_INSENSITIVE);

    private AbsentStays() {}

    static boolean isSaidBy(Documentation documentation) {
        return Stream.of(documentation.summary(), documentation.description())
                .anyMatch(text -> text != null
                        && (UNCHANGED.matcher(text).find()
                                || ONLY_THE_GIVEN.matcher(text).find()));
    }
}
