package dev.ashlar.core;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What applying a merge patch needs from the application: its JSON mapper and its validator. */
final class MergePatchSupport {

    private final Supplier<JsonMapper> mapper;

    private final Supplier<@Nullable Validator> validator;

    private volatile @Nullable JsonMapper completeMapper;

    MergePatchSupport(Supplier<JsonMapper> mapper, Supplier<@Nullable Validator> validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /** Reads decimal numbers as they are, not as the nearest binary ones. */
    ObjectNode readPatch(JsonParser parser) {
        ObjectReader exact = mapper.get().readerFor(ObjectNode.class);
        return exact.with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).readValue(parser);
    }

    JsonNode write(@Nullable Object current) {
        return completeMapper().valueToTree(current);
    }

    ObjectReader reader(JavaType type) {
        return completeMapper().readerFor(type);
    }

    <T> Set<ConstraintViolation<T>> validate(T result) {
        Validator present = validator.get();
        return present == null ? Set.of() : present.validate(result);
    }

    HttpMessageNotReadableException notReadable(JacksonException cause, ObjectNode patch) {
        byte[] body = mapper.get().writeValueAsBytes(patch);
        return new HttpMessageNotReadableException("The patched value cannot be read", cause, new Body(body));
    }

    /** Members that clients may only write or only read are part of the value all the same while it is patched. */
    private JsonMapper completeMapper() {
        JsonMapper complete = completeMapper;
        if (complete == null) {
            complete = CompleteJson.of(mapper.get());
            completeMapper = complete;
        }
        return complete;
    }

    private static final class Body implements HttpInputMessage {

        private final byte[] bytes;

        Body(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public HttpHeaders getHeaders() {
            return new HttpHeaders();
        }
    }
}
