package dev.ashlar.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Calls every operation of an application, rightly and wrongly, and notes what should not have been answered. */
final class CorpusWalk {

    private static final Pattern ERROR = Pattern.compile("\\bERROR\\b");

    private final RunningApplication application;
    private final Client client;
    private final Map<String, DeclaredOperation> declared = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private int requests;
    private int refused;

    private CorpusWalk(RunningApplication application, CorpusDocument document) {
        this.application = application;
        this.client = application.client();
        DeclaredOperation.in(DocumentPart.whole(document.path()))
                .forEach(operation -> declared.put(operation.toString(), operation));
    }

    /** All requests there are for the operations of that document. */
    static CorpusWalk through(RunningApplication application, CorpusDocument document) throws IOException {
        CorpusWalk walk = new CorpusWalk(application, document);
        for (SampleRequest request : application.sampleRequests()) {
            walk.call(request, walk.declared.get(application.called().template(request.operation())));
        }
        application.log().lines().filter(CorpusWalk::tellsOfAFault).forEach(walk.faults::add);
        return walk;
    }

    int requests() {
        return requests;
    }

    int refused() {
        return refused;
    }

    List<String> faults() {
        return faults;
    }

    private void call(SampleRequest request, DeclaredOperation operation) {
        Reply reply = sent(request);
        note(request, "well-formed", reply, catchThrowable(() -> isAnswer(reply, request.operation(), operation)));
        for (Mistake mistake : Mistake.in(request, operation)) {
            Reply refusal = sent(mistake.request());
            refused += refusal.status() / 100 == 4 ? 1 : 0;
            note(mistake.request(), mistake.what(), refusal, catchThrowable(() -> isRefusal(refusal)));
        }
    }

    /** An operation that waits for code is an error in the log of requests too. */
    private static boolean tellsOfAFault(String line) {
        return ERROR.matcher(line).find() && !line.endsWith(" 501");
    }

    private Reply sent(SampleRequest request) {
        requests++;
        return client.send(request);
    }

    private void note(SampleRequest request, String kind, Reply reply, Throwable fault) {
        if (fault != null) {
            faults.add("%s %s, %s:%n  %s%n  %s%n  %s"
                    .formatted(
                            request.method(),
                            request.target(),
                            kind,
                            request.headers(),
                            reply.status() + " " + reply.text(),
                            request.body()));
        }
    }

    private void isAnswer(Reply reply, String id, DeclaredOperation operation) {
        if (application.called().isCustom(id)) {
            if (operation.method().equals("HEAD")) {
                reply.has(501);
            } else {
                reply.waitsForCode(id);
            }
        } else if (!operation.declares(reply.status())) {
            reply.isProblem(404);
        }
    }

    private static void isRefusal(Reply reply) {
        assertThat(reply.status()).isBetween(400, 499);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+");
    }
}
