package dev.ashlar.errors.autoconfigure;

import dev.ashlar.errors.ProblemBody;
import dev.ashlar.errors.ProblemContext;
import dev.ashlar.errors.ProblemListener;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All listeners of the application, none of which can spoil an answer. */
final class ProblemListeners {

    private static final Logger LOGGER = LoggerFactory.getLogger("dev.ashlar.errors");

    private final List<ProblemListener> listeners;

    ProblemListeners(List<ProblemListener> listeners) {
        this.listeners = listeners;
    }

    void answered(ProblemBody body, ProblemContext context) {
        for (ProblemListener listener : listeners) {
            try {
                listener.answered(body, context);
            } catch (RuntimeException failure) {
                LOGGER.warn("{} failed", listener.getClass().getName(), failure);
            }
        }
    }
}
