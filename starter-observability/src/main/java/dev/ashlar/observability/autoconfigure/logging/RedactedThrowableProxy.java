package dev.ashlar.observability.autoconfigure.logging;

import ch.qos.logback.classic.spi.ThrowableProxy;

/** Goes by the name of what was thrown. */
final class RedactedThrowableProxy extends ThrowableProxy {

    private final String className;

    RedactedThrowableProxy(Throwable redacted, String className) {
        super(redacted);
        this.className = className;
    }

    @Override
    public String getClassName() {
        return className;
    }
}
