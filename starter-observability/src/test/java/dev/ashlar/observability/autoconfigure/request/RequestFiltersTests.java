package dev.ashlar.observability.autoconfigure.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.observability.RequestLog;
import jakarta.servlet.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestFiltersTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final RequestLog log = new RequestLog("r");

    @AfterEach
    void clear() {
        MDC.clear();
    }

    /** OBS-08: what a tracer has put into the diagnostic context. */
    @Test
    void tellsTheTraceToTheLineAndToTheClient() throws Exception {
        MDC.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        pass(new TraceFilter());
        assertThat(log.fields()).containsEntry("trace.id", "4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(response.getHeader("X-Trace-Id")).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void tellsNoTraceWhereThereIsNone() throws Exception {
        pass(new TraceFilter());
        assertThat(log.fields()).isEmpty();
        assertThat(response.getHeaderNames()).isEmpty();
    }

    @Test
    void tellsWhoIsCalling() throws Exception {
        request.setUserPrincipal(() -> "ada");
        pass(new CallerFilter());
        assertThat(log.fields()).containsEntry("user.id", "ada");
    }

    private void pass(Filter filter) throws Exception {
        MockFilterChain chain = new MockFilterChain();
        try (RequestLog.Scope scope = log.open()) {
            filter.doFilter(request, response, chain);
        }
        assertThat(chain.getRequest()).isSameAs(request);
    }
}
