package dev.ashlar.failures.table;

import java.util.Set;

/**
 * The statuses that a failure may be answered with: {@code 400|422}, or {@code 500|200-cut}, where the connection of a 200
 * must break.
 *
 * @param text as the table has it
 */
public record AcceptedStatus(String text) {

    static AcceptedStatus parse(String column) {
        return new AcceptedStatus(column);
    }

    /** Whether a response is one of these. */
    public boolean accepts(Reply reply) {
        String status = Integer.toString(reply.status());
        return Set.of(text.split("\\|")).contains(reply.isCut() ? status + "-cut" : status);
    }
}
