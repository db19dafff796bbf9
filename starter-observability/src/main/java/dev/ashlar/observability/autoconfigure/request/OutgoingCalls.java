package dev.ashlar.observability.autoconfigure.request;

import dev.ashlar.observability.RequestLog;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.observation.ClientRequestObservationContext;

/**
 * Names the request to whom it calls, and counts the calls and what they took. No interceptor, since with one a client holds whole
 * bodies in memory before it sends them.
 */
final class OutgoingCalls implements ObservationHandler<ClientRequestObservationContext> {

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof ClientRequestObservationContext;
    }

    @Override
    public void onStart(ClientRequestObservationContext call) {
        RequestLog log = RequestLog.current();
        ClientHttpRequest request = call.getCarrier();
        if (log == null || request == null) {
            return;
        }
        HttpHeaders headers = request.getHeaders();
        if (!headers.containsHeader(RequestIds.HEADER)) {
            headers.set(RequestIds.HEADER, log.id());
        }
        call.put(Begun.class, new Begun(log, System.nanoTime()));
    }

    @Override
    public void onStop(ClientRequestObservationContext call) {
        Begun begun = call.get(Begun.class);
        if (begun != null) {
            count(begun.log, System.nanoTime() - begun.nanoseconds);
        }
    }

    static void count(RequestLog log, long nanoseconds) {
        try (RequestLog.Scope scope = log.open()) {
            RequestLog.count("outgoing.count", 1);
            RequestLog.count("outgoing.time_ms", Duration.ofNanos(nanoseconds).toMillis());
        }
    }

    private record Begun(RequestLog log, long nanoseconds) {}
}
