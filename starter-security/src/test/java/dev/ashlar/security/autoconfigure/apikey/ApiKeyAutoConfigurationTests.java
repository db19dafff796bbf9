package dev.ashlar.security.autoconfigure.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.mock;

import dev.ashlar.errors.servlet.ServletProblems;
import dev.ashlar.security.apikey.ApiKeyStore;
import dev.ashlar.security.apikey.ApiKeys;
import dev.ashlar.security.apikey.IssuedApiKey;
import dev.ashlar.security.autoconfigure.secret.SecretSetupException;
import dev.ashlar.test.security.LocalApiKeys;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.Authentication;

class ApiKeyAutoConfigurationTests {

    private static final String ON = "ashlar.security.api-keys.enabled=true";
    private static final String IN_MEMORY = "ashlar.security.api-keys.store=memory";

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withBean(ServletProblems.class, () -> mock(ServletProblems.class))
            .withConfiguration(AutoConfigurations.of(ApiKeyAutoConfiguration.class));

    @Test
    void takesNoKeysUnlessSwitchedOn() {
        runner.run(context -> assertThat(context).doesNotHaveBean(ApiKeys.class));
    }

    @Test
    void refusesToStartWithoutAStore() {
        runner.withPropertyValues(ON)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(SecretSetupException.class)
                        .hasMessageContaining("no store"));
    }

    @Test
    void keepsKeysInMemoryWhereToldSo() {
        runner.withPropertyValues(ON, IN_MEMORY, "ashlar.security.api-keys.prefix=acme")
                .run(context -> {
                    ApiKeys keys = context.getBean(ApiKeys.class);
                    IssuedApiKey older = keys.create("ada", "older", Set.of("a"), Duration.ofHours(1));
                    assertThat(older.text()).startsWith("acme_");
                    assertThat(keys.authenticate(older.text())).contains(older.key());
                    assertThat(keys.list("ada").get(0).lastUsedAt()).isNotNull();
                    assertThat(keys.authenticate(older.text() + "x")).isEmpty();
                    assertThat(keys.revoke("bob", older.key().id())).isFalse();
                    assertThat(keys.revoke("ada", "acme_0")).isFalse();
                    assertThat(keys.revoke("ada", older.key().id())).isTrue();
                    assertThat(keys.authenticate(older.text())).isEmpty();
                });
    }

    @Test
    void issuesKeysToTheCallersOfTestsAndLocalRuns() {
        runner.withPropertyValues(ON, IN_MEMORY).run(context -> {
            String text = context.getBean(LocalApiKeys.class).issue("somebody-else", List.of("b", "a"));
            assertThat(context.getBean(ApiKeys.class).authenticate(text)).hasValueSatisfying(key -> {
                assertThat(key.owner()).isEqualTo("somebody-else");
                assertThat(key.scopes()).containsExactly("b", "a");
            });
        });
        runner.withPropertyValues(ON, IN_MEMORY)
                .withClassLoader(new FilteredClassLoader(LocalApiKeys.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("ashlarLocalApiKeys"));
    }

    @ParameterizedTest
    @CsvSource({
        "X-API-Key, ak_1, ak_1",
        "X-API-Key, Bearer ak_1, Bearer ak_1",
        "Authorization, ak_1, ak_1",
        "authorization, Token ak_1, ak_1",
        "Authorization, bearer e30.e30.e30,",
        "Authorization, Basic YTpi,"
    })
    void takesOfTheHeaderOfTokensOnlyWhatIsNone(String header, String value, @Nullable String key) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader(header, value);
        Authentication shown = new ApiKeyConverter(header, null).convert(request);
        assertThat(shown == null ? null : shown.getCredentials()).isEqualTo(key);
    }

    @Test
    void takesAStoreOfTheApplication() {
        ApiKeyStore own = mock(ApiKeyStore.class);
        runner.withBean(ApiKeyStore.class, () -> own)
                .withPropertyValues(ON, IN_MEMORY)
                .run(context -> assertThat(context.getBean(ApiKeyStore.class)).isSameAs(own));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\"", "ü"})
    void refusesScopesThatAreNone(String scope) {
        runner.withPropertyValues(ON, IN_MEMORY)
                .run(context -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> context.getBean(ApiKeys.class).create("ada", "odd", Set.of(scope), null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prefix=a_b", "prefix=", "header="})
    void refusesSettingsThatCannotWork(String property) {
        runner.withPropertyValues(ON, IN_MEMORY, "ashlar.security.api-keys." + property)
                .run(context -> assertThat(context).hasFailed());
    }
}
