package dev.ashlar.core.autoconfigure.request;

import dev.ashlar.core.request.RequestContext;
import org.springframework.core.task.TaskDecorator;

/** Runs tasks in the context of the request that submits them. */
final class RequestContextTaskDecorator implements TaskDecorator {

    @Override
    public Runnable decorate(Runnable task) {
        RequestContext context = RequestContext.current();
        return context == null ? task : () -> context.run(task);
    }
}
