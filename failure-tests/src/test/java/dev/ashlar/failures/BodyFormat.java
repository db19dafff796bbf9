package dev.ashlar.failures;

import dev.ashlar.failures.table.Reply;
import java.util.List;

/** What a body looks like when it looks as those who made the format say. */
enum BodyFormat {
    ASHLAR("application/problem+json", "type title status detail instance code requestId timestamp"),
    RFC9457("application/problem+json", "title status"),
    BOOT("application/json", "timestamp status error path"),
    ERROR_HANDLING_STARTER("application/json", "code message");

    private final String mediaType;
    private final String members;

    BodyFormat(String mediaType, String members) {
        this.mediaType = mediaType;
        this.members = members;
    }

    boolean matches(Reply reply) {
        return reply.mediaType().equals(mediaType)
                && reply.json().propertyNames().containsAll(List.of(members.split(" ")));
    }
}
