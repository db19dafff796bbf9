package dev.ashlar.observability.autoconfigure.request;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import org.slf4j.MDC;
import org.springframework.scheduling.support.ScheduledTaskObservationContext;

/** Names each run of a scheduled method in every line that is logged for it, since no request does. */
final class ScheduledTaskIds implements ObservationHandler<ScheduledTaskObservationContext> {

    private static final String ID = "task.id";
    private static final String NAME = "task.name";

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof ScheduledTaskObservationContext;
    }

    @Override
    public void onScopeOpened(ScheduledTaskObservationContext task) {
        MDC.put(ID, RequestIds.of(null));
        MDC.put(
                NAME,
                task.getTargetClass().getSimpleName() + "." + task.getMethod().getName());
    }

    @Override
    public void onScopeClosed(ScheduledTaskObservationContext task) {
        MDC.remove(ID);
        MDC.remove(NAME);
    }
}
