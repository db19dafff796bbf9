package dev.ashlar.observability.autoconfigure.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.observability.BusinessEvent;
import dev.ashlar.observability.RequestLog;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class BusinessEventInterceptorTests {

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();

    @Test
    void aCallDoesNotFailForWantOfARegistry() {
        assertThat(orders().place()).isEqualTo("placed");
    }

    @Test
    void aCallDoesNotFailBecauseItsNameIsTakenByAnotherKindOfMeter() {
        meters.gauge("order.placed", Tags.of("outcome", "success"), 1);
        beans.registerSingleton("meters", meters);
        assertThat(orders().place()).isEqualTo("placed");
    }

    @Test
    void whatIsReactiveCountsWhenItEnds() {
        beans.registerSingleton("meters", meters);
        RequestLog log = new RequestLog("reactive");
        Mono<String> later;
        Flux<String> refused;
        try (RequestLog.Scope scope = log.open()) {
            later = orders().later();
            refused = orders().refused();
        }
        assertThat(meters.getMeters()).isEmpty();
        assertThat(later.block()).isEqualTo("later");
        assertThat(refused.onErrorReturn("sold out").blockLast()).isEqualTo("sold out");
        assertThat(meters.counter("order.later", "outcome", "success").count()).isOne();
        assertThat(meters.counter("order.refused", "outcome", "failure").count())
                .isOne();
        assertThat(meters.getMeters()).hasSize(2);
        assertThat(log.fields())
                .containsEntry("business.order_later", "success")
                .containsEntry("business.order_refused", "failure");
    }

    private Orders orders() {
        ProxyFactory proxy = new ProxyFactory(new Orders());
        proxy.addAdvice(new BusinessEventInterceptor(beans.getBeanProvider(MeterRegistry.class)));
        return (Orders) proxy.getProxy();
    }

    static class Orders {

        @BusinessEvent("order.placed")
        String place() {
            return "placed";
        }

        @BusinessEvent("order.later")
        Mono<String> later() {
            return Mono.just("later");
        }

        @BusinessEvent("order.refused")
        Flux<String> refused() {
            return Flux.error(new IllegalStateException("sold out"));
        }
    }
}
