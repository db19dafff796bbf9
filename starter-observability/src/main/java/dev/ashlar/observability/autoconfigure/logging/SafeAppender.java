package dev.ashlar.observability.autoconfigure.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.AppenderAttachable;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Iterator;
import java.util.List;

/**
 * Stands before an appender, whatever it writes to, and hands it what may be written. Where an event cannot be cleaned, that is
 * written in its place: it is neither lost nor written as it came.
 */
final class SafeAppender extends ContextAwareBase
        implements Appender<ILoggingEvent>, AppenderAttachable<ILoggingEvent> {

    private final Appender<ILoggingEvent> appender;
    private volatile EventCleaner cleaner;

    SafeAppender(Appender<ILoggingEvent> appender, EventCleaner cleaner) {
        this.appender = appender;
        this.cleaner = cleaner;
        setContext(appender.getContext());
    }

    Appender<ILoggingEvent> appender() {
        return appender;
    }

    /** Goes by other settings from now on. */
    void cleanWith(EventCleaner other) {
        cleaner = other;
    }

    @Override
    public void doAppend(ILoggingEvent event) {
        appender.doAppend(cleaned(event));
    }

    private ILoggingEvent cleaned(ILoggingEvent event) {
        try {
            return cleaner.clean(event);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failure) {
            return SafeEvent.unclean(event, failure);
        }
    }

    @Override
    public String getName() {
        return appender.getName();
    }

    @Override
    public void setName(String name) {
        appender.setName(name);
    }

    @Override
    public void start() {
        appender.start();
    }

    @Override
    public void stop() {
        appender.stop();
    }

    @Override
    public boolean isStarted() {
        return appender.isStarted();
    }

    @Override
    public void addFilter(Filter<ILoggingEvent> filter) {
        appender.addFilter(filter);
    }

    @Override
    public void clearAllFilters() {
        appender.clearAllFilters();
    }

    @Override
    public List<Filter<ILoggingEvent>> getCopyOfAttachedFiltersList() {
        return appender.getCopyOfAttachedFiltersList();
    }

    @Override
    public FilterReply getFilterChainDecision(ILoggingEvent event) {
        return appender.getFilterChainDecision(event);
    }

    /** Nothing is attached beside the one that this stands before. */
    @Override
    public void addAppender(Appender<ILoggingEvent> further) {
        throw new UnsupportedOperationException("Attach it to the logger");
    }

    @Override
    public Iterator<Appender<ILoggingEvent>> iteratorForAppenders() {
        return List.of(appender).iterator();
    }

    @Override
    public Appender<ILoggingEvent> getAppender(String name) {
        return appender;
    }

    @Override
    public boolean isAttached(Appender<ILoggingEvent> candidate) {
        return candidate == appender;
    }

    @Override
    public void detachAndStopAllAppenders() {
        appender.stop();
    }

    @Override
    public boolean detachAppender(Appender<ILoggingEvent> candidate) {
        return false;
    }

    @Override
    public boolean detachAppender(String name) {
        return false;
    }
}
