package dev.ashlar.errors.autoconfigure.web;

import dev.ashlar.errors.Place;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.StandardErrorCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The member of a GraphQL request that is missing or has the wrong type; Spring says it in its text only. */
public final class EnvelopeMember {

    private static final Pattern TEXT =
            Pattern.compile("(No|Invalid value for) '(query|operationName|variables|extensions)'");

    private EnvelopeMember() {}

    /**
     * The problem of input that Spring refuses for another reason than a parameter or its content.
     *
     * @param reason what Spring says; it is not published
     */
    public static Problem problemOf(@Nullable String reason) {
        Problem problem = Problem.of(StandardErrorCode.BAD_REQUEST);
        Matcher text = TEXT.matcher(reason == null ? "" : reason);
        if (!text.matches()) {
            return problem;
        }
        String code = text.group(1).equals("No") ? "REQUIRED" : "INVALID";
        return problem.withError(ProblemError.of(Place.BODY, "/" + text.group(2), code));
    }
}
