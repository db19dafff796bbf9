package dev.ashlar.observability.autoconfigure.metrics;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.slf4j.LoggerFactory;

/** What is logged by one logger while this is open. */
final class LoggedEvents implements AutoCloseable {

    private final Logger logger;
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();

    private LoggedEvents(Logger logger) {
        this.logger = logger;
    }

    static LoggedEvents of(String logger) {
        LoggedEvents logged = new LoggedEvents((Logger) LoggerFactory.getLogger(logger));
        logged.events.list = new CopyOnWriteArrayList<>();
        logged.events.start();
        logged.logger.addAppender(logged.events);
        return logged;
    }

    /** The fields of the first event whose message begins so, once there is one. */
    Map<String, Object> await(String message) {
        return await(event -> event.getFormattedMessage().startsWith(message));
    }

    /** Those of the line of a request; lines of requests before may come late. */
    Map<String, Object> awaitLineOf(String path) {
        return await(event -> path.equals(fields(event).get("url.path")));
    }

    private Map<String, Object> await(Predicate<ILoggingEvent> wanted) {
        return Awaitility.await()
                .until(() -> events.list.stream().filter(wanted).findFirst(), Optional::isPresent)
                .map(LoggedEvents::fields)
                .orElseThrow();
    }

    private static Map<String, Object> fields(ILoggingEvent event) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (event.getKeyValuePairs() != null) {
            event.getKeyValuePairs().forEach(pair -> fields.put(pair.key, pair.value));
        }
        return fields;
    }

    @Override
    public void close() {
        logger.detachAppender(events);
    }
}
