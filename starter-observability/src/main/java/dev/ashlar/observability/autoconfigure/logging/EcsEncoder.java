package dev.ashlar.observability.autoconfigure.logging;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.ElasticCommonSchemaProperties;
import org.springframework.core.env.Environment;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes lines of the Elastic Common Schema, with the same members as Spring Boot's encoder. That one encodes each character on
 * its own, which costs more than all else that is done for a line.
 */
final class EcsEncoder extends EncoderBase<ILoggingEvent> {

    private static final int USUAL_SIZE = 1024;

    private final JsonFactory json =
            JsonFactory.builder().characterEscapes(new ControlEscapes()).build();
    private final ThrowableProxyConverter stacks = new ThrowableProxyConverter();
    private final @Nullable Long pid;
    private final String service;

    EcsEncoder(Environment environment) {
        pid = environment.getProperty("spring.application.pid", Long.class);
        String written = JsonWriter.<Object>of(members ->
                        ElasticCommonSchemaProperties.get(environment).jsonMembers(members))
                .writeToString(this);
        service = written.substring(written.indexOf(':') + 1, written.length() - 1);
    }

    @Override
    public void start() {
        stacks.start();
        super.start();
    }

    @Override
    public void stop() {
        stacks.stop();
        super.stop();
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator out = json.createGenerator(ObjectWriteContext.empty(), line, JsonEncoding.UTF8)) {
            out.writeStartObject();
            origin(event, out);
            out.writeStringProperty("message", event.getFormattedMessage());
            LoggedValue.writeMembers(fields(event), out);
            thrown(event, out);
            tags(event, out);
            out.writeName("ecs").writeStartObject();
            out.writeStringProperty("version", "8.11").writeEndObject();
            out.writeEndObject().writeRaw('\n');
        }
        return line.toByteArray();
    }

    private void origin(ILoggingEvent event, JsonGenerator out) {
        out.writeStringProperty("@timestamp", event.getInstant().toString());
        out.writeName("log").writeStartObject();
        out.writeStringProperty("level", event.getLevel().toString());
        out.writeStringProperty("logger", event.getLoggerName()).writeEndObject();
        out.writeName("process").writeStartObject();
        if (pid != null) {
            out.writeNumberProperty("pid", pid);
        }
        out.writeName("thread").writeStartObject();
        out.writeStringProperty("name", event.getThreadName()).writeEndObject();
        out.writeEndObject();
        out.writeName("service").writeRawValue(service);
    }

    private static Map<String, @Nullable Object> fields(ILoggingEvent event) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        event.getMDCPropertyMap().forEach((name, value) -> put(fields, name, value));
        if (event.getKeyValuePairs() != null) {
            for (KeyValuePair pair : event.getKeyValuePairs()) {
                put(fields, pair.key, pair.value);
            }
        }
        return fields;
    }

    /** A dot makes an object of what stands before it; one at the end is left out. */
    private static void put(Map<String, @Nullable Object> fields, String logged, @Nullable Object value) {
        String name = logged.endsWith(".") ? logged.substring(0, logged.length() - 1) : logged;
        Map<String, @Nullable Object> members = fields;
        int start = 0;
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', start)) {
            Object inner = members.computeIfAbsent(name.substring(start, dot), key -> new Group());
            if (!(inner instanceof Group group)) {
                throw new IllegalStateException("Clashes with another field: " + name);
            }
            members = group;
            start = dot + 1;
        }
        if (members.put(name.substring(start), value) != null) {
            throw new IllegalStateException("Clashes with another field: " + name);
        }
    }

    private void thrown(ILoggingEvent event, JsonGenerator out) {
        IThrowableProxy thrown = event.getThrowableProxy();
        if (thrown != null) {
            out.writeName("error").writeStartObject();
            out.writeStringProperty("type", thrown.getClassName());
            out.writeStringProperty("message", thrown.getMessage());
            out.writeStringProperty("stack_trace", stacks.convert(event)).writeEndObject();
        }
    }

    private static void tags(ILoggingEvent event, JsonGenerator out) {
        if (event.getMarkerList() != null && !event.getMarkerList().isEmpty()) {
            Set<String> names = new TreeSet<>();
            event.getMarkerList().forEach(marker -> addNames(marker, names));
            out.writeName("tags");
            LoggedValue.write(names, out);
        }
    }

    private static void addNames(Marker marker, Set<String> names) {
        names.add(marker.getName());
        marker.iterator().forEachRemaining(reference -> addNames(reference, names));
    }

    @Override
    public byte @Nullable [] headerBytes() {
        return null;
    }

    @Override
    public byte @Nullable [] footerBytes() {
        return null;
    }

    /** What the dots of names make, other than a map that was logged. */
    private static final class Group extends LinkedHashMap<String, @Nullable Object> {

        private static final long serialVersionUID = 1;
    }
}
