package dev.ashlar.test.conformance;

import java.util.List;

/**
 * An answer that is against the document.
 *
 * @param faults in what respects
 */
public record Breach(Answer answer, List<String> faults) {

    /** Copies the list. */
    public Breach {
        faults = List.copyOf(faults);
    }

    @Override
    public String toString() {
        return """
                sent   %s
                       %s
                got    %s
                broke  %s""".formatted(answer.sent(), answer.request(), answer.response(), String.join("\n       ", faults));
    }
}
