package dev.ashlar.observability.autoconfigure.output;

import dev.ashlar.observability.redaction.Redactor;
import java.net.URI;
import java.net.URL;
import java.util.function.Supplier;
import org.springframework.boot.actuate.endpoint.jackson.EndpointJsonMapper;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** Writes the texts and addresses of the endpoints without secrets: what an indicator of health or a scheduled task failed with is among them. */
final class RedactedEndpoints<T> extends StdScalarSerializer<T> {

    private final transient Supplier<Redactor> redactor;

    private RedactedEndpoints(Class<T> type, Supplier<Redactor> redactor) {
        super(type);
        this.redactor = redactor;
    }

    static EndpointJsonMapper around(EndpointJsonMapper endpoints, Supplier<Redactor> redactor) {
        SimpleModule texts = new SimpleModule("ashlar-redaction");
        texts.addSerializer(new RedactedEndpoints<>(String.class, redactor));
        texts.addSerializer(new RedactedEndpoints<>(URI.class, redactor));
        texts.addSerializer(new RedactedEndpoints<>(URL.class, redactor));
        JsonMapper redacted = endpoints.get().rebuild().addModule(texts).build();
        return () -> redacted;
    }

    @Override
    public boolean isEmpty(SerializationContext context, T text) {
        return text.toString().isEmpty();
    }

    @Override
    public void serialize(T text, JsonGenerator json, SerializationContext context) {
        String name = json.streamWriteContext().currentName();
        json.writeString(String.valueOf(redactor.get().redact(name == null ? "" : name, text.toString())));
    }
}
