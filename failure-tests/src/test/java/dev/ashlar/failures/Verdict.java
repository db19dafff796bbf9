package dev.ashlar.failures;

import dev.ashlar.failures.Expectation.Kind;
import dev.ashlar.failures.table.FailureCase;
import dev.ashlar.failures.table.Reply;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * What is measured of an answer, whoever gave it: nothing that only one format could have.
 *
 * @param failure the line
 * @param variant who answered
 * @param reply the answer
 */
record Verdict(FailureCase failure, Variant variant, Reply reply) {

    private static final List<String> IDS = List.of("requestid", "traceid", "correlationid", "x-request-id");

    boolean hasRightStatus() {
        return failure.status().accepts(reply);
    }

    boolean needsProblem() {
        return Expectations.of(failure).kind() == Kind.PROBLEM;
    }

    boolean hasTheFormat() {
        return variant.format().matches(reply);
    }

    boolean needsName() {
        return !failure.mustName().isEmpty();
    }

    boolean namesIt() {
        return Leaks.names(failure.mustName(), reply);
    }

    boolean leaks() {
        return Leaks.in(reply).isPresent();
    }

    /** Whether the body or a header has an id that a person can quote, whatever it is called. */
    boolean hasRequestId() {
        JsonNode body = reply.json();
        return body.propertyNames().stream().anyMatch(Verdict::isId)
                || reply.headers().keySet().stream().anyMatch(Verdict::isId);
    }

    /** The answer in a cell: its status, and a mark for each thing that is not as it should be. */
    String cell() {
        String status = reply.status() + (reply.isCut() ? " cut" : "");
        StringBuilder cell = new StringBuilder(hasRightStatus() ? status : "**" + status + "**");
        if (needsProblem() && !hasTheFormat()) {
            cell.append(reply.body().isEmpty() ? " ∅" : " ≠");
        }
        if (needsName() && !namesIt()) {
            cell.append(" ?");
        }
        return cell.append(leaks() ? " !" : "").toString();
    }

    /** The code of a problem, empty where there is none. */
    String code() {
        return reply.json().path("code").asString("");
    }

    private static boolean isId(String name) {
        return IDS.contains(name.toLowerCase(Locale.ROOT).replace("_", ""));
    }
}
