package dev.ashlar.observability.autoconfigure.logging;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of names that had to be changed, each once. */
final class Clashes {

    private static final Logger LOG = LoggerFactory.getLogger("dev.ashlar.observability");
    private static final int MOST = 100;

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    void tell(String name, String written) {
        if (told.size() < MOST && told.add(name)) {
            LOG.warn(
                    "The field '{}' of a log line clashes with another one, or with one of the format, and is written as '{}':"
                            + " give it another name",
                    name,
                    written);
        }
    }
}
