package dev.ashlar.test.conformance;

import com.networknt.schema.InputFormat;
import com.networknt.schema.serialization.NodeReader;
import java.io.InputStream;
import tools.jackson.databind.JsonNode;

/** Hands the validator what {@link DocumentFiles} has read, as JSON whatever the file is. */
final class JsonReader implements NodeReader {

    @Override
    public JsonNode readTree(String content, InputFormat format) {
        return Json.MAPPER.readTree(content);
    }

    @Override
    public JsonNode readTree(InputStream content, InputFormat format) {
        return Json.MAPPER.readTree(content);
    }
}
