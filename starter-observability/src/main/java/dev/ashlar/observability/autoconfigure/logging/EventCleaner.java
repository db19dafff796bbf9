package dev.ashlar.observability.autoconfigure.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import dev.ashlar.observability.autoconfigure.redaction.MaskedText;
import dev.ashlar.observability.redaction.Redactor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.helpers.MessageFormatter;

/** Makes of an event what may be written of it. */
final class EventCleaner {

    /** Comes with every line that Spring logs through Commons Logging, and tells nobody anything. */
    private static final String BRIDGE_MARKER = "COMMONS-LOGGING";

    private static final String TRUNCATED = "truncated";

    private final Redactor redactor;
    private final FieldScheme scheme;
    private final boolean onTerminal;
    private final Clashes clashes;

    EventCleaner(Redactor redactor, FieldScheme scheme, boolean onTerminal, Clashes clashes) {
        this.redactor = redactor;
        this.scheme = scheme;
        this.onTerminal = onTerminal;
        this.clashes = clashes;
    }

    ILoggingEvent clean(ILoggingEvent event) {
        LogText texts = new LogText(redactor, onTerminal);
        @Nullable Object @Nullable [] arguments = arguments(event.getArgumentArray());
        String message = texts.of(message(event, arguments));
        FieldNames names = new FieldNames(scheme);
        Map<String, String> context = context(event, names, texts);
        IThrowableProxy thrown = thrown(event.getThrowableProxy(), texts);
        return new SafeEvent(
                event,
                message,
                arguments == null ? null : Arrays.asList(arguments),
                context,
                fields(event, names, texts),
                thrown,
                markers(event.getMarkerList()));
    }

    private @Nullable Object @Nullable [] arguments(@Nullable Object @Nullable [] logged) {
        if (logged == null) {
            return null;
        }
        @Nullable Object[] arguments = new @Nullable Object[logged.length];
        for (int i = 0; i < logged.length; i++) {
            arguments[i] = redactor.redact("", logged[i]);
        }
        return arguments;
    }

    /** Formatted anew from clean arguments: their members are masked by what they are, which their text does not show. */
    private static String message(ILoggingEvent event, @Nullable Object @Nullable [] arguments) {
        String message = arguments == null
                ? event.getFormattedMessage()
                : MessageFormatter.arrayFormat(event.getMessage(), arguments).getMessage();
        return message == null ? "" : message;
    }

    private Map<String, String> context(ILoggingEvent event, FieldNames names, LogText texts) {
        Map<String, String> logged = event.getMDCPropertyMap();
        if (logged == null || logged.isEmpty()) {
            return Map.of();
        }
        Map<String, String> context = new LinkedHashMap<>();
        logged.forEach((name, value) -> {
            String standard = scheme.standard(name);
            if (standard.equals(name) || !hasField(event, standard)) {
                context.put(named(standard, names), contextual(name, value, texts));
            }
        });
        return context;
    }

    private String contextual(String name, @Nullable String value, LogText texts) {
        return value == null || !redactor.isSecret(name) ? texts.of(String.valueOf(value)) : Redactor.MASK;
    }

    private static boolean hasField(ILoggingEvent event, String name) {
        List<KeyValuePair> fields = event.getKeyValuePairs();
        return fields != null && fields.stream().anyMatch(field -> name.equals(field.key));
    }

    private @Nullable List<KeyValuePair> fields(ILoggingEvent event, FieldNames names, LogText texts) {
        List<KeyValuePair> logged = event.getKeyValuePairs();
        List<KeyValuePair> fields = new ArrayList<>();
        if (logged != null) {
            for (KeyValuePair pair : logged) {
                String name = String.valueOf(pair.key);
                fields.add(new KeyValuePair(named(name, names), value(name, pair.value, texts)));
            }
        }
        if (texts.isCut()) {
            fields.add(new KeyValuePair(names.nameFor(TRUNCATED), true));
        }
        return fields.isEmpty() ? null : fields;
    }

    private @Nullable Object value(String name, @Nullable Object value, LogText texts) {
        return value instanceof MaskedText masked ? masked.text() : texts.fit(redactor.redact(name, value));
    }

    private String named(String name, FieldNames names) {
        String written = names.nameFor(name);
        if (!written.equals(name)) {
            clashes.tell(name, written);
        }
        return written;
    }

    private static @Nullable IThrowableProxy thrown(@Nullable IThrowableProxy logged, LogText texts) {
        if (!(logged instanceof ThrowableProxy proxy) || proxy.getThrowable() == null) {
            return logged;
        }
        Throwable thrown = proxy.getThrowable();
        Throwable redacted = RedactedThrowable.of(thrown, texts, StackLimit.of(proxy));
        return redacted == thrown
                ? logged
                : new RedactedThrowableProxy(redacted, thrown.getClass().getName());
    }

    private static @Nullable List<Marker> markers(@Nullable List<Marker> logged) {
        if (logged == null
                || logged.stream().noneMatch(marker -> marker.getName().equals(BRIDGE_MARKER))) {
            return logged;
        }
        List<Marker> telling = logged.stream()
                .filter(marker -> !marker.getName().equals(BRIDGE_MARKER))
                .toList();
        return telling.isEmpty() ? null : telling;
    }
}
