package dev.ashlar.observability.autoconfigure.metrics;

import dev.ashlar.observability.BusinessEvent;
import dev.ashlar.observability.RequestLog;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;

/** Counts what became of a call; of one that goes on elsewhere, when it ends. Whatever counting fails with, the call does not. */
final class BusinessEventInterceptor implements MethodInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(BusinessEventInterceptor.class);
    private static final boolean REACTOR =
            ClassUtils.isPresent("reactor.core.publisher.Flux", BusinessEventInterceptor.class.getClassLoader());

    private final ObjectProvider<MeterRegistry> meters;

    BusinessEventInterceptor(ObjectProvider<MeterRegistry> meters) {
        this.meters = meters;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        RequestLog log = RequestLog.current();
        Consumer<@Nullable Throwable> end = failure -> count(call, failure == null, log);
        Object result;
        try {
            result = call.proceed();
        } catch (Throwable failure) {
            end.accept(failure);
            throw failure;
        }
        if (result instanceof CompletionStage<?> later) {
            return later.whenComplete((value, failure) -> end.accept(failure));
        }
        Object reactive = REACTOR ? ReactiveEnd.of(result, call.getMethod().getReturnType(), end) : null;
        if (reactive != null) {
            return reactive;
        }
        end.accept(null);
        return result;
    }

    private void count(MethodInvocation call, boolean succeeded, @Nullable RequestLog log) {
        try {
            BusinessEvent event = event(call);
            if (event == null) {
                return;
            }
            String outcome = succeeded ? "success" : "failure";
            RequestLog line = log == null ? RequestLog.current() : log;
            if (line != null) {
                line.put("business." + event.value().replace('.', '_'), outcome);
            }
            meters.ifAvailable(registry ->
                    registry.counter(event.value(), "outcome", outcome).increment());
        } catch (RuntimeException failure) {
            LOG.warn("The outcome of {} is not counted", call.getMethod(), failure);
        }
    }

    private static @Nullable BusinessEvent event(MethodInvocation call) {
        Object target = call.getThis();
        return AnnotatedElementUtils.findMergedAnnotation(
                target == null ? call.getMethod() : AopUtils.getMostSpecificMethod(call.getMethod(), target.getClass()),
                BusinessEvent.class);
    }
}
