package dev.ashlar.observability.autoconfigure.logging;

import java.lang.Thread.UncaughtExceptionHandler;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/**
 * Logs what ends a thread of the application, which Java would write to the error output as it is. A handler that is there already
 * stays; those of single threads are asked first anyway.
 */
final class UncaughtExceptions implements UncaughtExceptionHandler, InitializingBean, DisposableBean {

    @Override
    public void afterPropertiesSet() {
        if (Thread.getDefaultUncaughtExceptionHandler() == null) {
            Thread.setDefaultUncaughtExceptionHandler(this);
        }
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        LoggerFactory.getLogger("dev.ashlar.observability.uncaught")
                .error("The thread {} has ended by what nobody caught", thread.getName(), thrown);
    }

    @Override
    public void destroy() {
        if (Thread.getDefaultUncaughtExceptionHandler() == this) {
            Thread.setDefaultUncaughtExceptionHandler(null);
        }
    }
}
