package dev.ashlar.observability.autoconfigure.output;

import dev.ashlar.observability.redaction.Redactor;
import java.util.function.Supplier;
import org.springframework.boot.actuate.endpoint.jackson.EndpointJsonMapper;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** Writes the texts of the endpoints without secrets: what an indicator of health or a scheduled task failed with is among them. */
final class RedactedEndpoints extends StdScalarSerializer<String> {

    private final transient Supplier<Redactor> redactor;

    private RedactedEndpoints(Supplier<Redactor> redactor) {
        super(String.class);
        this.redactor = redactor;
    }

    static EndpointJsonMapper around(EndpointJsonMapper endpoints, Supplier<Redactor> redactor) {
        SimpleModule texts = new SimpleModule("ashlar-redaction");
        texts.addSerializer(String.class, new RedactedEndpoints(redactor));
        JsonMapper redacted = endpoints.get().rebuild().addModule(texts).build();
        return () -> redacted;
    }

    @Override
    public boolean isEmpty(SerializationContext context, String text) {
        return text.isEmpty();
    }

    @Override
    public void serialize(String text, JsonGenerator json, SerializationContext context) {
        String name = json.streamWriteContext().currentName();
        json.writeString(String.valueOf(redactor.get().redact(name == null ? "" : name, text)));
    }
}
