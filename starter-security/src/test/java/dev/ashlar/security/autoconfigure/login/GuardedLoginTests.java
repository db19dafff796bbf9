package dev.ashlar.security.autoconfigure.login;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ashlar.errors.UnavailableException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.TestingAuthenticationToken;

class GuardedLoginTests {

    private final MemoryLoginRecord loginRecord = new MemoryLoginRecord();
    private final KnownClients clients = new KnownClients(loginRecord, Duration.ofDays(1));
    private final LoginProperties properties = new LoginProperties(
            true,
            1,
            1,
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofHours(1),
            Duration.ofDays(1),
            LoginProperties.Store.MEMORY);

    private final LoginDelays delays = new LoginDelays(loginRecord, clients, properties, Clock.systemUTC());
    private final AuthenticationManager busy = user -> {
        throw new UnavailableException(Duration.ofSeconds(5));
    };

    @Test
    void aLoginThatFoundNoPlaceIsNoFailure() {
        GuardedLogin login = new GuardedLogin(busy, delays);
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(UnavailableException.class)
                    .isThrownBy(
                            () -> login.login("ada", "x", new MockHttpServletRequest(), new MockHttpServletResponse()));
        }
    }

    @Test
    void aShownPasswordThatFoundNoPlaceIsNoFailure() {
        BasicLogin login = new BasicLogin(busy, delays);
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(AuthenticationServiceException.class)
                    .isThrownBy(() ->
                            login.login(new TestingAuthenticationToken("ada", "x"), new MockHttpServletRequest()));
        }
    }
}
