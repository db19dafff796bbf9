package dev.ashlar.failures;

import dev.ashlar.failures.Expectation.Kind;
import dev.ashlar.failures.table.FailureCase;
import dev.ashlar.failures.table.Reply;
import java.util.ArrayList;
import java.util.List;

/** All that must be true of the answer to a line: what holds for every one, for its kind, and for itself. */
final class Judgement {

    private Judgement() {}

    static List<Check> of(FailureCase failure) {
        Expectation expectation = Expectations.of(failure);
        List<Check> checks = new ArrayList<>();
        checks.add(new Check(
                "is answered with " + failure.status().text(),
                (reply, all) -> failure.status().accepts(reply)));
        checks.add(new Check(
                "tells nothing of the inside", (reply, all) -> Leaks.in(reply).isEmpty()));
        if (!failure.mustName().isEmpty()) {
            checks.add(
                    new Check("names " + failure.mustName(), (reply, all) -> Leaks.names(failure.mustName(), reply)));
        }
        checks.addAll(ofKind(expectation.kind(), failure));
        checks.addAll(expectation.checks());
        return checks;
    }

    private static List<Check> ofKind(Kind kind, FailureCase failure) {
        return switch (kind) {
            case PROBLEM -> ProblemShape.checks(failure);
            case HEAD ->
                List.of(new Check("has no body", (reply, all) -> reply.body().isEmpty()));
            case CUT -> List.of(new Check("appends nothing to what was sent", (reply, all) -> isUnspoilt(reply)));
            case EVENTS -> List.of(new Check("ends with an error event", (reply, all) -> endsWithError(reply)));
            case GRAPHQL ->
                List.of(new Check(
                        "has GraphQL errors",
                        (reply, all) -> reply.json().path("errors").size() > 0));
        };
    }

    /** Either the beginning and nothing else, or a problem and nothing else. */
    private static boolean isUnspoilt(Reply reply) {
        return reply.isCut() ? !reply.body().contains("requestId") : BodyFormat.ASHLAR.matches(reply);
    }

    private static boolean endsWithError(Reply reply) {
        String[] events = reply.body().trim().split("\n\n");
        String last = events[events.length - 1];
        return reply.mediaType().equals("text/event-stream")
                && last.matches("(?s).*event: ?error.*")
                && last.contains("\"code\":\"INTERNAL_ERROR\"");
    }
}
