package dev.ashlar.security.autoconfigure.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ashlar.security.autoconfigure.failure.SecurityStartException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ProductionProfileTests {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void isActiveUnderTheUsualNames() {
        environment.setActiveProfiles("blue", "live");
        assertThat(ProductionProfile.isActive(environment)).isTrue();
    }

    @Test
    void isActiveUnderTheNamesThatAreSet() {
        environment.setProperty("ashlar.security.production-profiles", "customers");
        environment.setActiveProfiles("prod");
        assertThat(ProductionProfile.isActive(environment)).isFalse();
        environment.setActiveProfiles("customers");
        assertThat(ProductionProfile.isActive(environment)).isTrue();
    }

    @Test
    void isNeverActiveWhereNoneIsNamed() {
        environment.setProperty("ashlar.security.production-profiles", "");
        environment.setActiveProfiles("prod");
        assertThat(ProductionProfile.isActive(environment)).isFalse();
    }

    @Test
    void namesThePropertyThatCannotBeRead() {
        environment.setProperty("ashlar.security.production-profiles", "prod & live | eu");
        assertThatExceptionOfType(SecurityStartException.class)
                .isThrownBy(() -> ProductionProfile.isActive(environment))
                .withMessageContaining("ashlar.security.production-profiles");
    }
}
