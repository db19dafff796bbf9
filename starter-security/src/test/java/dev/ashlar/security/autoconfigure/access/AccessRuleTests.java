package dev.ashlar.security.autoconfigure.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ashlar.security.autoconfigure.access.AccessProperties.Rule;
import dev.ashlar.security.autoconfigure.failure.SecurityStartException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;

/** SEC-33: rules by path, and what they say of handlers. */
class AccessRuleTests {

    @ParameterizedTest
    @CsvSource({
        "/files/**, /files/{id}, true",
        "/files/**, /files, true",
        "/files/*, /files/{id}, true",
        "/files/{name}, /files/{id}, true",
        "/files/mine, /files/{id}, false",
        "/files/mine, /files/mine, true",
        "/files/{id:[0-9]+}, /files/{id}, false",
        "/files/*, /files/{id}/parts, false",
        "/files/*, /files/**, false",
        "/files/**, /files/{*path}, true",
        "/files/**, '/files/{id:[a-z]{2}}', true"
    })
    void coverWhatTheyMatchWhateverItsVariablesAre(String rule, String handler, boolean covered) {
        assertThat(rule(List.of(rule), List.of(), false, List.of()).covers(HttpMethod.GET, handler))
                .isEqualTo(covered);
    }

    @Test
    void coverTheirMethodsOnly() {
        AccessRule rule = rule(List.of("/files/**"), List.of("POST"), false, List.of());
        assertThat(rule.covers(HttpMethod.POST, "/files")).isTrue();
        assertThat(rule.covers(HttpMethod.GET, "/files")).isFalse();
    }

    @Test
    void theFirstThatMatchesCounts() {
        AccessRules rules = AccessRules.of(List.of(
                new Rule(List.of("/files/mine"), List.of(), true, List.of(), List.of(), null),
                new Rule(List.of("/files/**"), List.of(), false, List.of("STAFF"), List.of(), null)));
        assertThat(rules.find(HttpMethod.GET, "/files/mine")).containsInstanceOf(Access.Open.class);
        assertThat(rules.find(HttpMethod.GET, "/files/{id}")).containsInstanceOf(Access.Guarded.class);
        assertThat(rules.find(HttpMethod.GET, "/books")).isEmpty();
    }

    @Test
    void areRefusedWhenTheyAreOpenAndAskForRoles() {
        assertThatExceptionOfType(SecurityStartException.class)
                .isThrownBy(() -> rule(List.of("/files"), List.of(), true, List.of("STAFF")))
                .withMessage("rules[0] is open to everybody and asks for roles, scopes or a login.")
                .satisfies(refusal -> assertThat(refusal.action()).contains("rules[0].open"));
    }

    /** SECX-11. */
    @Test
    void areRefusedWhenTheyAreOpenAndAskForAFreshLogin() {
        Rule written = new Rule(List.of("/files"), List.of(), true, List.of(), List.of(), Duration.ofMinutes(5));
        assertThatExceptionOfType(SecurityStartException.class)
                .isThrownBy(() -> AccessRule.of("rules[0]", written))
                .satisfies(refusal -> assertThat(refusal.action()).contains("logged-in-within"));
    }

    /** SECX-11: it would let in any caller in place of those that the operations let in. */
    @Test
    void areRefusedWhenTheyAskForAFreshLoginAlone() {
        Rule written = new Rule(List.of("/admin/**"), List.of(), false, List.of(), List.of(), Duration.ofMinutes(5));
        assertThatExceptionOfType(SecurityStartException.class)
                .isThrownBy(() -> AccessRule.of("rules[0]", written))
                .withMessageStartingWith("rules[0] asks for a fresh login alone")
                .satisfies(refusal -> assertThat(refusal.action()).contains("@LoggedInWithin"));
    }

    @Test
    void areRefusedWithMethodsThatAreNone() {
        assertThatExceptionOfType(SecurityStartException.class)
                .isThrownBy(() -> rule(List.of("/files"), List.of("FETCH"), false, List.of()))
                .withMessage("rules[0].methods names FETCH, which is no method.");
    }

    @Test
    void areRefusedWithPatternsThatCannotBeRead() {
        assertThatExceptionOfType(SecurityStartException.class)
                .isThrownBy(() -> rule(List.of("/files/{id"), List.of(), false, List.of()))
                .withMessageStartingWith("rules[0].paths has a pattern that cannot be read");
    }

    @Test
    void knowWhenTheyOpenEverything() {
        assertThat(rules("/**", true).openEverything()).isTrue();
        assertThat(rules("/{*path}", true).openEverything()).isTrue();
        assertThat(rules("/files/**", true).openEverything()).isFalse();
        assertThat(rules("/**", false).openEverything()).isFalse();
    }

    private static AccessRules rules(String path, boolean open) {
        return AccessRules.of(List.of(new Rule(List.of(path), List.of(), open, List.of(), List.of(), null)));
    }

    private static AccessRule rule(List<String> paths, List<String> methods, boolean open, List<String> roles) {
        return AccessRule.of("rules[0]", new Rule(paths, methods, open, roles, List.of(), null));
    }
}
