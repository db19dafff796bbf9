package dev.ashlar.observability.autoconfigure.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggerContextVO;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;

/**
 * An event as it may be written, whichever appender writes it.
 *
 * @param event the event as it was logged
 * @param message its message, without secrets
 * @param arguments the arguments of the message, likewise
 * @param context the diagnostic context, likewise, under names that clash with nothing
 * @param fields the fields of the line, likewise
 * @param thrown what was thrown, likewise
 * @param markers its markers, without those that say nothing
 */
record SafeEvent(
        ILoggingEvent event,
        String message,
        @Nullable List<@Nullable Object> arguments,
        Map<String, String> context,
        @Nullable List<KeyValuePair> fields,
        @Nullable IThrowableProxy thrown,
        @Nullable List<Marker> markers)
        implements ILoggingEvent {

    /** What is written of an event that could not be cleaned: where it came from, and why. */
    static SafeEvent unclean(ILoggingEvent event, Throwable failure) {
        String message = "A line of this logger could not be made safe to write, and is left out: "
                + failure.getClass().getName();
        return new SafeEvent(event, message, null, Map.of(), null, null, null);
    }

    @Override
    public String getThreadName() {
        return event.getThreadName();
    }

    @Override
    public Level getLevel() {
        return event.getLevel();
    }

    /** The text with its arguments: a pattern without them would have to be filled in again. */
    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public Object @Nullable [] getArgumentArray() {
        return arguments == null ? null : arguments.toArray();
    }

    @Override
    public String getFormattedMessage() {
        return message;
    }

    @Override
    public String getLoggerName() {
        return event.getLoggerName();
    }

    @Override
    public LoggerContextVO getLoggerContextVO() {
        return event.getLoggerContextVO();
    }

    @Override
    public @Nullable IThrowableProxy getThrowableProxy() {
        return thrown;
    }

    @Override
    public StackTraceElement[] getCallerData() {
        return event.getCallerData();
    }

    @Override
    public boolean hasCallerData() {
        return event.hasCallerData();
    }

    @Override
    public @Nullable List<Marker> getMarkerList() {
        return markers;
    }

    @Override
    public Map<String, String> getMDCPropertyMap() {
        return context;
    }

    @Override
    @Deprecated
    public Map<String, String> getMdc() {
        return context;
    }

    @Override
    public long getTimeStamp() {
        return event.getTimeStamp();
    }

    @Override
    public int getNanoseconds() {
        return event.getNanoseconds();
    }

    @Override
    public Instant getInstant() {
        return event.getInstant();
    }

    @Override
    public long getSequenceNumber() {
        return event.getSequenceNumber();
    }

    @Override
    public @Nullable List<KeyValuePair> getKeyValuePairs() {
        return fields;
    }

    @Override
    public void prepareForDeferredProcessing() {
        event.prepareForDeferredProcessing();
    }
}
