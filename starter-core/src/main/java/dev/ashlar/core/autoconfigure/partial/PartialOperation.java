package dev.ashlar.core.autoconfigure.partial;

import dev.ashlar.core.partial.PartialResponse;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.json.JsonMapper;

/**
 * A handler method whose fields can be chosen.
 *
 * @param parameter the query parameter
 * @param items the member of the envelope, empty without one
 * @param known what can be chosen
 * @param json the answer as it is written
 */
record PartialOperation(String parameter, String items, FieldSelection known, PartialJson json) {

    static PartialOperation of(PartialResponse annotation, HandlerMethod handler, JsonMapper mapper) {
        PartialJson json = PartialJson.of(handler, mapper);
        FieldSelection body = KnownFields.of(json.type(), json.writer());
        FieldSelection known =
                annotation.items().isEmpty() ? body : body.fields().get(annotation.items());
        if (known == null) {
            throw new IllegalStateException("@PartialResponse of " + handler + " has items in '" + annotation.items()
                    + "', which does not exist");
        }
        return new PartialOperation(annotation.parameter(), annotation.items(), known, json);
    }

    /** Checked before anything is done. */
    FieldSelection select(String given) {
        FieldSelection selection = parse(given);
        if (!selection.unknownIn(known).isEmpty()) {
            throw FieldsException.unknown(parameter, known.names());
        }
        return selection;
    }

    private FieldSelection parse(String given) {
        try {
            return FieldsParser.parse(given);
        } catch (IllegalArgumentException unreadable) {
            throw FieldsException.unreadable(parameter);
        }
    }
}
