package dev.ashlar.observability.autoconfigure.metrics;

import dev.ashlar.observability.BusinessEvent;
import dev.ashlar.observability.RequestLog;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Counts what became of a call; of one that goes on elsewhere, when it ends. */
final class BusinessEventInterceptor implements MethodInterceptor {

    private final Supplier<MeterRegistry> meters;

    BusinessEventInterceptor(Supplier<MeterRegistry> meters) {
        this.meters = meters;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        Object result;
        try {
            result = call.proceed();
        } catch (Throwable failure) {
            count(call, false);
            throw failure;
        }
        if (result instanceof CompletionStage<?> later) {
            return later.whenComplete((value, failure) -> count(call, failure == null));
        }
        count(call, true);
        return result;
    }

    private void count(MethodInvocation call, boolean succeeded) {
        BusinessEvent event = event(call);
        if (event != null) {
            String outcome = succeeded ? "success" : "failure";
            meters.get().counter(event.value(), "outcome", outcome).increment();
            RequestLog.add("business." + event.value().replace('.', '_'), outcome);
        }
    }

    private static @Nullable BusinessEvent event(MethodInvocation call) {
        Object target = call.getThis();
        return AnnotatedElementUtils.findMergedAnnotation(
                target == null ? call.getMethod() : AopUtils.getMostSpecificMethod(call.getMethod(), target.getClass()),
                BusinessEvent.class);
    }
}
