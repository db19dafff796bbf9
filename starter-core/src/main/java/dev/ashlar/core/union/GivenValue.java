package dev.ashlar.core.union;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.util.TokenBuffer;

/**
 * A JSON value that is looked at before it is read.
 *
 * @param first its first token
 * @param members the names of its own members, where it is an object
 * @param tokens how many it consists of
 */
record GivenValue(TokenBuffer buffer, JsonToken first, Set<String> members, int tokens) {

    static GivenValue of(JsonParser parser, DeserializationContext context) {
        TokenBuffer buffer = context.bufferAsCopyOfValue(parser);
        Set<String> members = new HashSet<>();
        int tokens = 0;
        int depth = 0;
        try (JsonParser all = buffer.asParser(context)) {
            for (JsonToken token = all.nextToken(); token != null; token = all.nextToken()) {
                tokens++;
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth == 1 && token == JsonToken.PROPERTY_NAME) {
                    members.add(all.currentName());
                }
            }
        }
        return new GivenValue(buffer, buffer.firstToken(), members, tokens);
    }

    /** A reader of the value from its beginning. */
    JsonParser parser(DeserializationContext context) {
        return buffer.asParserOnFirstToken(context);
    }
}
