package dev.ashlar.observability.autoconfigure.request;

import dev.ashlar.observability.RequestLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import reactor.util.context.ContextView;

/** Keeps what is told of a request with the request, and its id in every line that is logged for it. */
public final class RequestLogs {

    /** The key of the id in the diagnostic context. */
    static final String ID = "request.id";

    /** The key of the id of the trace there, as Micrometer has it. */
    static final String TRACE_ID = "traceId";

    /** Where {@code ashlar-starter-errors} looks for the id of a request, so that its answers name the same one. */
    static final String SHARED_ID = "dev.ashlar.requestId";

    /** Where it is kept. */
    static final String ATTRIBUTE = RequestLog.class.getName();

    private RequestLogs() {}

    /** What is told of the request that Reactor works for, null where there is none. */
    public static @Nullable RequestLog of(ContextView context) {
        return context.getOrDefault(ATTRIBUTE, null);
    }

    /** Begins what is told of a request whose client may have named it. */
    static RequestLog begin(@Nullable String given) {
        return new RequestLog(RequestIds.of(given));
    }

    /** Works for a request for as long as the thread does, or until {@link #leave}. */
    static void enter(RequestLog log) {
        resume(log);
    }

    static void leave() {
        MDC.remove(ID);
        RequestLog.leave();
    }

    /** Works for a request again. */
    static RequestLog.Scope resume(RequestLog log) {
        RequestLog.Scope scope = log.open();
        MDC.put(ID, log.id());
        return () -> {
            MDC.remove(ID);
            scope.close();
        };
    }
}
