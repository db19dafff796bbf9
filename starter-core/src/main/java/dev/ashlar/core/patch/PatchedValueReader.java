package dev.ashlar.core.patch;

import dev.ashlar.core.CompleteJson;
import dev.ashlar.errors.DerivedBody;
import dev.ashlar.errors.RequestJson;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a patch has made of a value, and refuses members that nobody knows. */
final class PatchedValueReader {

    private final JsonMapper mapper;

    private final ReadOnlyMembers readOnly;

    PatchedValueReader(JsonMapper mapper) {
        this.mapper = CompleteJson.of(mapper);
        this.readOnly = new ReadOnlyMembers(mapper);
    }

    /** Leaves nothing out. */
    JsonMapper mapper() {
        return mapper;
    }

    <T> T read(PatchedValue<T> value) {
        readOnly.restore(value.type(), value.patched(), value.current());
        readOnly.restore(value.type(), value.named(), value.current());
        ObjectReader strict = RequestJson.reader(
                mapper.readerFor(value.type()).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
        try {
            T read = strict.readValue(value.named());
            return value.named().equals(value.patched()) ? read : readPatched(value, strict);
        } catch (UnrecognizedPropertyException unknown) {
            return readApartFromOwn(value, strict);
        } catch (JacksonException unreadable) {
            return readPatched(value, strict);
        }
    }

    /** What the value itself writes and cannot read, such as something calculated, is not the client's to answer for. */
    private static <T> T readApartFromOwn(PatchedValue<T> value, ObjectReader strict) {
        ObjectReader lenient = strict.withHandler(OwnMembers.of(value.current(), strict));
        try {
            lenient.readValue(value.named());
        } catch (UnrecognizedPropertyException unknown) {
            throw notReadable(value.named(), lenient, unknown);
        } catch (JacksonException unreadable) {
            return readPatched(value, lenient);
        }
        return readPatched(value, lenient);
    }

    private static <T> T readPatched(PatchedValue<T> value, ObjectReader reader) {
        try {
            return reader.readValue(value.patched());
        } catch (JacksonException unreadable) {
            throw notReadable(value.patched(), reader, unreadable);
        }
    }

    private static HttpMessageNotReadableException notReadable(
            JsonNode document, ObjectReader reader, JacksonException cause) {
        return new HttpMessageNotReadableException(
                "The patched value cannot be read", cause, new DerivedBody(document, reader));
    }
}
