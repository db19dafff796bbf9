package dev.ashlar.observability.autoconfigure.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProbesTests {

    private static final int OK = 200;

    @Test
    void areToldOfOnceInAWhile() {
        Probes probes = probes("/actuator");
        assertThat(probes.areToldOf("/actuator/health/liveness", "/actuator/health/**", OK))
                .isTrue();
        assertThat(probes.areToldOf("/actuator/health", "/actuator/health", OK)).isFalse();
        assertThat(probes.areToldOf("/orders", "/orders", OK)).isTrue();
        assertThat(probes.areToldOf("/orders", "/orders", OK)).isTrue();
    }

    @Test
    void areAlwaysToldOfWhereTheyFail() {
        Probes probes = probes("/actuator");
        assertThat(probes.areToldOf("/actuator/health", "/actuator/health", 503))
                .isTrue();
        assertThat(probes.areToldOf("/actuator/health", "/actuator/health", 503))
                .isTrue();
    }

    /** {@code server.servlet.context-path} stands before them. */
    @Test
    void areKnownByTheirRouteToo() {
        Probes probes = probes("/actuator");
        assertThat(probes.areToldOf("/shop/actuator/health", "/actuator/health", OK))
                .isTrue();
        assertThat(probes.areToldOf("/shop/actuator/health", "/actuator/health", OK))
                .isFalse();
    }

    @Test
    void areWhereTheEndpointsAre() {
        Probes moved = probes("/manage");
        assertThat(moved.areToldOf("/manage/health", "/manage/health", OK)).isTrue();
        assertThat(moved.areToldOf("/manage/health", "/manage/health", OK)).isFalse();
        Probes bare = probes("/");
        assertThat(bare.areToldOf("/health", "/health", OK)).isTrue();
        assertThat(bare.areToldOf("/health", "/health", OK)).isFalse();
    }

    private static Probes probes(String endpoints) {
        RequestLogProperties properties =
                new RequestLogProperties(true, List.of("/actuator/health*"), Duration.ofHours(1));
        return Probes.of(properties, endpoints);
    }
}
