package dev.ashlar.security.autoconfigure.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ashlar.security.access.AccessPolicies;
import dev.ashlar.security.access.Credentials;
import dev.ashlar.security.access.LoggedInWithin;
import dev.ashlar.security.autoconfigure.failure.SecurityStartException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;

class HandlerAccessTests {

    private final HandlerAccess access = new HandlerAccess(AccessPolicies.of());

    /** SECX-11. */
    @Test
    void timesOfALoginWithoutAUnitAreSeconds() throws Exception {
        assertThat(access.find(handler("bare"), HttpMethod.GET, "/bare"))
                .isEqualTo(new Access.Guarded(List.of(Credentials.caller().loggedInWithin(Duration.ofMinutes(5)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "nothing", "instant"})
    void timesOfALoginThatAreNoneStopTheStart(String name) throws Exception {
        HandlerMethod handler = handler(name);
        assertThatExceptionOfType(SecurityStartException.class)
                .isThrownBy(() -> HandlerAccess.check(handler))
                .withMessageContaining(name)
                .satisfies(refusal -> assertThat(refusal.action()).contains("5m"));
    }

    private static HandlerMethod handler(String name) throws NoSuchMethodException {
        return new HandlerMethod(new Handlers(), name);
    }

    static class Handlers {

        @LoggedInWithin("300")
        public void bare() {}

        @LoggedInWithin("five minutes")
        public void soon() {}

        @LoggedInWithin("0s")
        public void nothing() {}

        @LoggedInWithin("20ms")
        public void instant() {}
    }
}
