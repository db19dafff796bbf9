package dev.ashlar.observability.autoconfigure.request;

import dev.ashlar.observability.RequestLog;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.task.TaskDecorator;

/** Runs a task for the request that submits it: with its diagnostic context, and adding to its line. */
final class RequestLogTaskDecorator implements TaskDecorator {

    @Override
    public Runnable decorate(Runnable task) {
        RequestLog log = RequestLog.current();
        Map<String, String> context = MDC.getCopyOfContextMap();
        if (log == null && (context == null || context.isEmpty())) {
            return task;
        }
        return () -> run(task, log, context);
    }

    private static void run(Runnable task, @Nullable RequestLog log, @Nullable Map<String, String> context) {
        Map<String, String> before = MDC.getCopyOfContextMap();
        set(context);
        try {
            if (log == null) {
                task.run();
            } else {
                try (RequestLog.Scope scope = log.open()) {
                    task.run();
                }
            }
        } finally {
            set(before);
        }
    }

    private static void set(@Nullable Map<String, String> context) {
        if (context == null) {
            MDC.clear();
        } else {
            MDC.setContextMap(context);
        }
    }
}
