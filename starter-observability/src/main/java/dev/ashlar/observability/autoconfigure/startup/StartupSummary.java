package dev.ashlar.observability.autoconfigure.startup;

import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.util.StringUtils;

/** Says once, when the application is ready, what it is: in one block of text, or in the fields of one line of JSON. */
final class StartupSummary implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger("dev.ashlar.startup");

    private final Supplier<Map<String, String>> facts;

    StartupSummary(Supplier<Map<String, String>> facts) {
        this.facts = facts;
    }

    /** What nobody can tell is no reason to end an application that has started. */
    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        try {
            tell(event);
        } catch (RuntimeException | LinkageError failure) {
            LOG.warn("The application is ready, and what it is cannot be told", failure);
        }
    }

    private void tell(ApplicationReadyEvent event) {
        boolean json = StringUtils.hasText(
                event.getApplicationContext().getEnvironment().getProperty("logging.structured.format.console"));
        if (json) {
            LoggingEventBuilder line = LOG.atInfo();
            for (Map.Entry<String, String> fact : facts.get().entrySet()) {
                line = line.addKeyValue("startup." + fact.getKey(), fact.getValue());
            }
            line.log("The application is ready");
        } else {
            StringBuilder block = new StringBuilder("The application is ready");
            facts.get().forEach((name, value) -> block.append("\n%-13s %s".formatted(name, value)));
            LOG.info(block.toString());
        }
    }
}
