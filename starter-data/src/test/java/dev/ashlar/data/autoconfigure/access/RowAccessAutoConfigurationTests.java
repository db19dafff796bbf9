package dev.ashlar.data.autoconfigure.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.data.access.RowAccess;
import dev.ashlar.data.access.RowCaller;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;

class RowAccessAutoConfigurationTests {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(RowAccessAutoConfiguration.class));

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void takesTheCallerOfSpringSecurity() {
        runner.run(context -> {
            RowAccess access = context.getBean(RowAccess.class);
            assertThat(access.caller()).isEmpty();
            asCaller("ROLE_READER");
            assertThat(access.caller()).contains(new RowCaller("anna", false, null));
            asCaller("ROLE_ADMIN");
            assertThat(access.caller()).contains(new RowCaller("anna", true, null));
        });
    }

    @Test
    void administratorsAreWhomAPropertyOrAHierarchyMakesThem() {
        runner.withPropertyValues("ashlar.data.access.admin-role=AGENT")
                .withBean(RoleHierarchy.class, () -> RoleHierarchyImpl.fromHierarchy("ROLE_CHIEF > ROLE_AGENT"))
                .run(context -> {
                    asCaller("ROLE_CHIEF");
                    assertThat(context.getBean(RowAccess.class).caller()).contains(new RowCaller("anna", true, null));
                    asCaller("ROLE_ADMIN");
                    assertThat(context.getBean(RowAccess.class).caller()).contains(new RowCaller("anna", false, null));
                });
    }

    @Test
    void backsOffForABeanOfTheApplication() {
        RowAccess own = Optional::empty;
        runner.withBean(RowAccess.class, () -> own)
                .run(context -> assertThat(context.getBean(RowAccess.class)).isSameAs(own));
    }

    @Test
    void isAbsentWithoutSpringSecurity() {
        runner.withClassLoader(new FilteredClassLoader(ClaimAccessor.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(RowAccess.class));
    }

    private static void asCaller(String role) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("anna", null, role));
    }
}
