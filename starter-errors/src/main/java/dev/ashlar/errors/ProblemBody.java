package dev.ashlar.errors;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.json.JsonWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/**
 * A finished response: RFC 9457 members in their order, beside status and headers.
 *
 * @param code the kind of failure
 * @param status the HTTP status
 * @param headers headers of the response, without those of the content
 * @param members the members of the JSON object
 */
public record ProblemBody(ErrorCode code, HttpStatusCode status, HttpHeaders headers, Map<String, Object> members) {

    private static final JsonWriter<Map<String, Object>> JSON = JsonWriter.standard();

    /** Copies the members, keeping their order. */
    public ProblemBody {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** The body as JSON in UTF-8; it does not depend on the settings of the application's JSON mapper. */
    public byte[] toJson() {
        return JSON.writeToString(members).getBytes(StandardCharsets.UTF_8);
    }
}
